package no.samspill.server.coordination.interactions;

import no.samspill.server.coordination.interactions.InteractionSet.Kind;
import no.samspill.server.shared.BodyId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Where a matrix that was sent belongs.
///
/// @param set the set whose scores it adds to; null when it makes a set of its own
/// @param scorer the body whose scores it holds
/// @param kind whose judgement a new set is
/// @param name what a new set is called
/// @param source where the scores come from
/// @param link where the source is; null when it is not on the web
/// @param licence what the source allows
public record MatrixDraft(
        @Nullable SetId set,
        BodyId scorer,
        Kind kind,
        String name,
        String source,
        @Nullable String link,
        String licence) {

    SetDraft of(List<String> targets) {
        return new SetDraft(kind, name, source, link, licence, targets);
    }
}
