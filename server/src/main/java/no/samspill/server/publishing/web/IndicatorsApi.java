package no.samspill.server.publishing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.server.assessments.Assessed;
import no.samspill.server.assessments.Assessments;
import no.samspill.server.indicators.Indicators;
import no.samspill.server.observations.FigureSearch;
import no.samspill.server.observations.Figures;
import no.samspill.server.observations.Releases;
import no.samspill.server.publishing.web.PassportView.FiguresView;
import no.samspill.server.shared.IndicatorId;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Locale;

/// What is measured, how it goes, and the releases of its figures.
@RestController
@RequestMapping(ApiSetup.ROOT + "/indicators")
@Tag(name = "Indicators", description = "What is measured, its figures, and how it goes")
class IndicatorsApi {

    private final Indicators indicators;
    private final Figures figures;
    private final FigureSearch search;
    private final Assessments assessments;
    private final Releases releases;
    private final Lookup lookup;

    IndicatorsApi(
            Indicators indicators,
            Figures figures,
            FigureSearch search,
            Assessments assessments,
            Releases releases,
            Lookup lookup) {
        this.indicators = indicators;
        this.figures = figures;
        this.search = search;
        this.assessments = assessments;
        this.releases = releases;
        this.lookup = lookup;
    }

    @GetMapping
    @Operation(
            operationId = "listIndicators",
            summary = "The indicators, in the order of the goals")
    Page<IndicatorView> list(
            @Parameter(description = "Only those under this goal, 1 to 17")
                    @RequestParam(required = false)
                    @Nullable Integer goal,
            @Parameter(description = "Only those that speak to this target, such as 8.6")
                    @RequestParam(required = false)
                    @Nullable String target,
            @Parameter(description = "Only those with figures for this level of areas")
                    @RequestParam(required = false)
                    @Nullable String level,
            @Parameter(description = "Part of the name in any language, of the id or the number")
                    @RequestParam(required = false)
                    @Nullable String q,
            Paging paging,
            TextForm form) {
        String wanted = level == null ? null : lookup.knownLevel(level);
        List<IndicatorDefinition> found =
                indicators.list().stream()
                        .filter(one -> goal == null || one.goal() == goal)
                        .filter(one -> target == null || one.targets().contains(target))
                        .filter(one -> wanted == null || one.levels().contains(wanted))
                        .filter(one -> q == null || matches(one, q))
                        .toList();
        return paging.of(found, one -> IndicatorView.of(one, form));
    }

    private static boolean matches(IndicatorDefinition one, String q) {
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        return one.id().toLowerCase(Locale.ROOT).contains(wanted)
                || one.number().toLowerCase(Locale.ROOT).startsWith(wanted)
                || one.name().byLanguage().values().stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "getIndicator",
            summary = "The passport: what it is meant to measure and what it really measures")
    PassportView passport(
            @Parameter(description = "The indicator's id") @PathVariable String id, TextForm form) {
        IndicatorDefinition one = lookup.indicator(id);
        return PassportView.of(one, figures(one), form);
    }

    private @Nullable FiguresView figures(IndicatorDefinition one) {
        return figures.extents().stream()
                .filter(extent -> extent.indicator().equals(one.id()))
                .findFirst()
                .map(extent ->
                        new FiguresView(
                                extent.areas(),
                                extent.firstYear(),
                                extent.lastYear(),
                                search.listDimensions(new IndicatorId(one.id())),
                                releases.current().getOrDefault(one.id(), 0L),
                                extent.example()))
                .orElse(null);
    }

    @GetMapping("/{id}/assessments")
    @Operation(
            operationId = "listAssessments",
            summary = "How the headline series goes in each area with a figure, by area")
    Page<AssessmentView> assessments(
            @Parameter(description = "The indicator's id") @PathVariable String id,
            @Parameter(description = "Only in the area of this code")
                    @RequestParam(required = false)
                    @Nullable String area,
            Paging paging) {
        IndicatorDefinition one = lookup.indicator(id);
        String wanted = area == null ? null : lookup.knownArea("area", area).value();
        List<Assessed> found =
                assessments.listForIndicator(new IndicatorId(one.id())).stream()
                        .filter(each -> wanted == null || each.area().equals(wanted))
                        .toList();
        return paging.of(found, AssessmentView::of);
    }

    @GetMapping("/{id}/releases")
    @Operation(
            operationId = "listReleasesOfIndicator",
            summary = "The releases that touched the indicator, the latest first")
    Page<ReleaseView> releases(
            @Parameter(description = "The indicator's id") @PathVariable String id,
            Paging paging,
            TextForm form) {
        IndicatorDefinition one = lookup.indicator(id);
        return paging.of(
                releases.list(new IndicatorId(one.id())), each -> ReleaseView.of(each, form));
    }
}
