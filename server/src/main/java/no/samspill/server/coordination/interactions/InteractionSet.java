package no.samspill.server.coordination.interactions;

import no.samspill.server.shared.BodyId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A set of scores (vurderingssett): which targets are held against each other, and by what source.
///
/// @param id its id
/// @param version 1 when new
/// @param kind whose judgement it is
/// @param owner the body that keeps it
/// @param name what it is called
/// @param source where the scores come from
/// @param link where the source is; null when it is not on the web
/// @param licence what the source allows
/// @param targets the codes of its targets, in the order of rows and columns
/// @param recordedAt when this version was written
public record InteractionSet(
        SetId id,
        long version,
        Kind kind,
        BodyId owner,
        String name,
        String source,
        @Nullable String link,
        String licence,
        List<String> targets,
        Instant recordedAt) {

    public InteractionSet {
        targets = List.copyOf(targets);
    }

    /// Whose judgement a set holds.
    public enum Kind {
        /// This country's own bodies'.
        OWN,
        /// Somebody else's, another country's for instance; shown as an example.
        ELSEWHERE
    }

    /// Whether it is shown as an example.
    public boolean isExample() {
        return kind == Kind.ELSEWHERE;
    }

    /// What it says of itself, to make another version from.
    public SetDraft draft() {
        return new SetDraft(kind, name, source, link, licence, targets);
    }
}
