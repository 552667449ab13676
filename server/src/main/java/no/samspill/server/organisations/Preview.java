package no.samspill.server.organisations;

import no.samspill.formats.pack.Body;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Change;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// What a reorganisation would do, computed without doing it.
///
/// @param effects what would become of each body it touches
/// @param touched records elsewhere that name a body which ends
/// @param leftBelow the bodies that would lie under none from then on
/// @param problems what stands in its way; empty when it can be carried out
public record Preview(
        List<Effect> effects,
        List<Touched> touched,
        List<BodyId> leftBelow,
        List<FieldProblem> problems) {

    public Preview {
        effects = List.copyOf(effects);
        touched = List.copyOf(touched);
        leftBelow = List.copyOf(leftBelow);
        problems = List.copyOf(problems);
    }

    /// Tells what it would do from anything else it could do.
    public String digest() {
        String told =
                effects.stream()
                        .map(one -> one.kind() + " " + one.after().id() + " " + one.fields())
                        .collect(Collectors.joining("\n"));
        try {
            byte[] bytes = told.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// What would become of one body.
    ///
    /// @param kind how it is touched
    /// @param before as it stands; null when it is new
    /// @param after as it would stand
    public record Effect(Kind kind, @Nullable Body before, Body after) {

        /// How a body is touched.
        public enum Kind {
            /// It ends on the day.
            ENDS,
            /// It begins on the day.
            BEGINS,
            /// It goes on, and something of it changes.
            CHANGES,
            /// It lies under another body from the day on.
            MOVES
        }

        /// What differs, field by field.
        public List<Change.Field> fields() {
            return BodyFields.differences(before, after);
        }
    }
}
