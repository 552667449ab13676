package no.samspill.server.publishing.web;

import no.samspill.formats.pack.Area;
import no.samspill.server.geography.Areas;
import no.samspill.server.observations.FigureSearch;
import no.samspill.server.observations.FigureSearch.Wanted;
import no.samspill.server.observations.Release;
import no.samspill.server.observations.Releases;
import no.samspill.server.shared.AreaCode;
import no.samspill.server.shared.IndicatorId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Checks what is asked of figures and finds the release it is asked of.
@Component
class ObservationQueries {

    private final FigureSearch search;
    private final Releases releases;
    private final Areas areas;
    private final Lookup lookup;

    ObservationQueries(FigureSearch search, Releases releases, Areas areas, Lookup lookup) {
        this.search = search;
        this.releases = releases;
        this.areas = areas;
        this.lookup = lookup;
    }

    /// What to read; empty when nothing had been released on the day asked about.
    Optional<Wanted> read(ObservationQuery query) {
        IndicatorId id = new IndicatorId(lookup.indicator(query.id()).id());
        Set<String> places = areas(query);
        refuseUnknownDimensions(id, query);
        if (query.release() != null) {
            Release release = release(id, query.release(), query.asOf());
            return Optional.of(wanted(id, places, query, unlessCurrent(id, release)));
        }
        if (query.asOf() == null) {
            return Optional.of(wanted(id, places, query, null));
        }
        return releases.findInForce(id, query.asOf())
                .map(release -> wanted(id, places, query, unlessCurrent(id, release)));
    }

    /// The release, or null when its figures are those in force.
    private @Nullable Release unlessCurrent(IndicatorId id, Release release) {
        return releases.current().getOrDefault(id.value(), 0L) == release.id() ? null : release;
    }

    private Release release(IndicatorId id, String release, @Nullable LocalDate asOf) {
        if (asOf != null) {
            throw ApiProblem.badParameter("asOf", asOf.toString(), "nothing beside release");
        }
        return releases.list(id).stream()
                .filter(one -> Long.toString(one.id()).equals(release))
                .findFirst()
                .orElseThrow(() ->
                        ApiProblem.badParameter(
                                "release",
                                release,
                                "the id of one of the indicator's releases as in /api/v1/indicators/"
                                        + id.value()
                                        + "/releases"));
    }

    private static Wanted wanted(
            IndicatorId id,
            @Nullable Set<String> places,
            ObservationQuery query,
            @Nullable Release release) {
        return new Wanted(
                id, places, query.breakdown().withoutTotals(), query.from(), query.to(), release);
    }

    private @Nullable Set<String> areas(ObservationQuery query) {
        List<String> named = query.area();
        String level = query.level();
        if (named == null && level == null) {
            return null;
        }
        Set<String> codes = new HashSet<>();
        if (named != null) {
            named.stream()
                    .map(code -> lookup.knownArea("area", code))
                    .map(AreaCode::value)
                    .forEach(codes::add);
        }
        if (level == null) {
            return codes;
        }
        Set<String> ofLevel = codesOf(lookup.knownLevel(level));
        if (named == null) {
            return ofLevel;
        }
        codes.retainAll(ofLevel);
        return codes;
    }

    private Set<String> codesOf(String level) {
        return areas.listAll().stream()
                .filter(area -> area.level().equals(level))
                .map(Area::code)
                .collect(Collectors.toSet());
    }

    private void refuseUnknownDimensions(IndicatorId id, ObservationQuery query) {
        if (query.breakdown().categories().isEmpty()) {
            return;
        }
        List<String> known = search.listDimensions(id);
        query.breakdown()
                .categories()
                .forEach((name, category) -> {
                    if (!known.contains(name)) {
                        throw ApiProblem.badParameter(
                                BreakdownFilter.PREFIX + name,
                                category,
                                known.isEmpty()
                                        ? "no such filter: the figures have no breakdown"
                                        : "one of the dimensions " + String.join(", ", known));
                    }
                });
    }
}
