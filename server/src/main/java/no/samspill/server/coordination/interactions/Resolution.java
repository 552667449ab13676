package no.samspill.server.coordination.interactions;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// One step on the way from a conflict to its resolution.
///
/// @param version 1 for the first step
/// @param state where the conflict stands after it
/// @param reason why, or what was decided
/// @param recordedBy who, as records name them
/// @param actingFor for which body; null for none
public record Resolution(
        SetId set,
        TargetPair pair,
        long version,
        State state,
        String reason,
        Instant recordedAt,
        String recordedBy,
        @Nullable String actingFor) {

    /// Where a conflict stands.
    public enum State {
        /// Those who answer for the targets know of it.
        SEEN,
        /// It is to be dealt with in a meeting.
        AGENDA,
        /// It has been decided what is done about it.
        SETTLED,
        /// What was decided is being followed.
        FOLLOWED;

        /// The states that may come next. What was settled can be taken up again.
        public Set<State> next() {
            return switch (this) {
                case SEEN -> EnumSet.of(AGENDA);
                case AGENDA -> EnumSet.of(SETTLED);
                case SETTLED -> EnumSet.of(FOLLOWED, AGENDA);
                case FOLLOWED -> EnumSet.of(AGENDA);
            };
        }

        /// The states that a conflict nobody has taken up may get.
        public static Set<State> first() {
            return EnumSet.of(SEEN, AGENDA);
        }

        /// As it stands in forms and keys of texts: `agenda`.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
