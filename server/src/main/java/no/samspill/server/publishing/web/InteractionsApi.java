package no.samspill.server.publishing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import no.samspill.server.coordination.interactions.InteractionSet;
import no.samspill.server.coordination.interactions.Interactions;
import no.samspill.server.coordination.interactions.ScoredSet;
import no.samspill.statistics.interactions.Influence;
import no.samspill.statistics.interactions.RankIntervals.Interval;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.ArrayList;
import java.util.List;

/// How targets act on each other.
@RestController
@RequestMapping(ApiSetup.ROOT)
@Tag(name = "Interactions", description = "How progress on one target acts on the others")
class InteractionsApi {

    private final Interactions interactions;

    InteractionsApi(Interactions interactions) {
        this.interactions = interactions;
    }

    /// A set of scores.
    ///
    /// @param id short and stable
    /// @param version grows with each change of what is said here
    /// @param kind `own`, or `elsewhere` for one that is shown as an example
    /// @param owner the id of the body that keeps it
    /// @param source where the scores come from
    /// @param link where the source is; null when it is not on the web
    /// @param licence what the source allows
    /// @param targets how many targets it holds
    record InteractionSetView(
            String id,
            long version,
            String kind,
            String owner,
            String name,
            String source,
            @Nullable String link,
            String licence,
            int targets) {

        static InteractionSetView of(InteractionSet set) {
            return new InteractionSetView(
                    set.id().value(),
                    set.version(),
                    Codes.of(set.kind()),
                    set.owner().value(),
                    set.name(),
                    set.source(),
                    set.link(),
                    set.licence(),
                    set.targets().size());
        }
    }

    /// What a target gives the others and gets from them.
    ///
    /// @param target its code
    /// @param positive the sum of its positive scores
    /// @param negative the sum of its negative scores
    /// @param out what it gives directly
    /// @param secondOrder what it gives through those it influences, by half
    /// @param total out and secondOrder together
    /// @param rank by total, 1 for the largest; equals share the lowest
    /// @param rankLowest the best rank within the interval
    /// @param rankHighest the worst rank within the interval
    /// @param in what it gets directly
    /// @param received that, and by half what it gets through others
    record InfluenceView(
            String target,
            double positive,
            double negative,
            double out,
            double secondOrder,
            double total,
            int rank,
            int rankLowest,
            int rankHighest,
            double in,
            double received) {

        static InfluenceView of(Influence one, Interval interval) {
            return new InfluenceView(
                    one.target(),
                    one.positive(),
                    one.negative(),
                    one.out(),
                    one.secondOrder(),
                    one.total(),
                    one.rank(),
                    interval.lowest(),
                    interval.highest(),
                    one.in(),
                    one.received());
        }
    }

    /// A set of scores with its matrix.
    ///
    /// @param set the set
    /// @param targets the codes, in the order of rows and columns
    /// @param scores the median of each cell, row by row; null where nobody has decided
    /// @param scorers how many bodies have decided on each cell, row by row
    /// @param influence what follows for each target
    record InteractionsDetail(
            InteractionSetView set,
            List<String> targets,
            List<List<@Nullable Double>> scores,
            List<List<Integer>> scorers,
            List<InfluenceView> influence) {}

    @GetMapping("/interactions")
    @Operation(
            operationId = "listInteractionSets",
            summary = "The sets of scores of how targets act on each other")
    List<InteractionSetView> list() {
        return interactions.listSets().stream().map(InteractionSetView::of).toList();
    }

    @GetMapping("/interactions/{set}")
    @Operation(
            operationId = "getInteractions",
            summary = "A set of scores with its matrix and the influence of each target")
    InteractionsDetail set(@Parameter(description = "The set's id") @PathVariable String set) {
        ScoredSet scored =
                interactions
                        .findScored(set)
                        .orElseThrow(() ->
                                ApiProblem.notFound(
                                        "set of scores",
                                        set,
                                        "They are listed at /api/v1/interactions."));
        List<List<@Nullable Double>> scores = new ArrayList<>();
        List<List<Integer>> scorers = new ArrayList<>();
        List<InfluenceView> influence = new ArrayList<>();
        for (int i = 0; i < scored.targets().size(); i++) {
            List<@Nullable Double> row = new ArrayList<>();
            List<Integer> counts = new ArrayList<>();
            for (int j = 0; j < scored.targets().size(); j++) {
                double score = scored.matrix().score(i, j);
                row.add(Double.isNaN(score) ? null : Double.valueOf(score));
                counts.add(scored.cell(i, j).n());
            }
            scores.add(row);
            scorers.add(counts);
            influence.add(InfluenceView.of(scored.influences().get(i), scored.intervals().get(i)));
        }
        return new InteractionsDetail(
                InteractionSetView.of(scored.set()), scored.targets(), scores, scorers, influence);
    }
}
