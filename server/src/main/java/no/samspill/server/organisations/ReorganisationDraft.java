package no.samspill.server.organisations;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.OrganisationNumber;
import no.samspill.server.shared.BodyId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// What somebody proposes to do with some bodies.
///
/// @param kind what sort of reorganisation
/// @param date the first day of the new order
/// @param from the bodies it happens to
/// @param to the bodies that carry on
/// @param tasks which tasks are moved, when tasks are
/// @param reason why, and by which decision
/// @param corrected what the register should have said of the body, for a correction; null
///   otherwise
public record ReorganisationDraft(
        Kind kind,
        LocalDate date,
        List<BodyId> from,
        List<Receiver> to,
        LocalizedText tasks,
        String reason,
        @Nullable Structure corrected) {

    public ReorganisationDraft {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /// What bodies do, and no correction.
    public ReorganisationDraft(
            Kind kind,
            LocalDate date,
            List<BodyId> from,
            List<Receiver> to,
            LocalizedText tasks,
            String reason) {
        this(kind, date, from, to, tasks, reason, null);
    }

    /// A correction of what the register says of a body's place in the order of government.
    ///
    /// @param date the day it is proposed
    public static ReorganisationDraft correction(
            LocalDate date, BodyId body, Structure corrected, String reason) {
        return new ReorganisationDraft(
                Kind.CORRECTION,
                date,
                List.of(body),
                List.of(),
                LocalizedText.EMPTY,
                reason,
                corrected);
    }

    /// What sort of reorganisation.
    public enum Kind {
        /// Several bodies become one.
        MERGE,
        /// One body is divided among several.
        SPLIT,
        /// One body gets a new name and stays the same.
        RENAME,
        /// One body hands tasks over to another, and both go on.
        TRANSFER,
        /// The register was wrong about one body's place in the order of government.
        CORRECTION
    }

    /// A body that carries on.
    ///
    /// @param id its id; taken for a new body when `start` is there
    /// @param start what a new body begins with, or the new name of one that is renamed; null for a
    ///   body that is there already
    /// @param share how much of the former body it becomes; null when not known
    /// @param shareSource where the share is from, or empty
    /// @param children the bodies below the former one that lie under this one afterwards
    public record Receiver(
            BodyId id,
            @Nullable Beginning start,
            @Nullable BigDecimal share,
            String shareSource,
            List<BodyId> children) {

        public Receiver {
            children = List.copyOf(children);
        }

        /// A body that is there already.
        public static Receiver of(BodyId id) {
            return new Receiver(id, null, null, "", List.of());
        }

        /// A body that begins on the day.
        public static Receiver of(BodyId id, Beginning start) {
            return new Receiver(id, start, null, "", List.of());
        }
    }

    /// What a new body begins with; its kind and level are those of the first it comes from.
    ///
    /// @param name its name
    /// @param shortName its abbreviation, or empty
    /// @param organisationNumber where it is registered; null when not known
    /// @param area the code of the area it governs; null when none
    public record Beginning(
            LocalizedText name,
            LocalizedText shortName,
            @Nullable OrganisationNumber organisationNumber,
            @Nullable String area) {}
}
