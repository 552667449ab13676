package no.samspill.server.publishing.web;

import no.samspill.formats.pack.Area;
import no.samspill.formats.pack.AreaLevel;
import no.samspill.formats.pack.Goal;
import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.formats.pack.Target;
import no.samspill.server.geography.Areas;
import no.samspill.server.goals.Goals;
import no.samspill.server.indicators.Indicators;
import no.samspill.server.observations.Release;
import no.samspill.server.observations.Releases;
import no.samspill.server.shared.AreaCode;
import no.samspill.server.shared.CurrentPack;
import no.samspill.server.shared.IndicatorId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds what an address or a parameter names, or says what there is instead.
@Component
class Lookup {

    private final Goals goals;
    private final Indicators indicators;
    private final Areas areas;
    private final Releases releases;
    private final CurrentPack pack;
    private final Clock clock;

    Lookup(
            Goals goals,
            Indicators indicators,
            Areas areas,
            Releases releases,
            CurrentPack pack,
            Clock clock) {
        this.goals = goals;
        this.indicators = indicators;
        this.areas = areas;
        this.releases = releases;
        this.pack = pack;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// The main language of the pack's content.
    String mainLanguage() {
        return pack.get().languages().getFirst();
    }

    CurrentPack.Loaded pack() {
        return pack.get();
    }

    Goal goal(String number) {
        return Optional.of(number)
                .filter(text -> text.matches("\\d{1,2}"))
                .flatMap(text -> goals.find(Integer.parseInt(text)))
                .orElseThrow(() ->
                        ApiProblem.notFound("goal", number, "They are listed at /api/v1/goals."));
    }

    Target target(String code) {
        return goals.findTarget(code)
                .orElseThrow(() ->
                        ApiProblem.notFound("target", code, "They are listed at /api/v1/targets."));
    }

    IndicatorDefinition indicator(String id) {
        return parse(id, IndicatorId::new)
                .flatMap(indicators::find)
                .orElseThrow(() ->
                        ApiProblem.notFound(
                                "indicator", id, "They are listed at /api/v1/indicators."));
    }

    /// The area on a day; without a day as it is today, or as it last was.
    Area area(String code, @Nullable LocalDate date) {
        Optional<AreaCode> known = parse(code, AreaCode::new);
        Optional<Area> found =
                date == null
                        ? known.flatMap(one -> areas.find(one, today()))
                                .or(() -> known.flatMap(areas::findLatest))
                        : known.flatMap(one -> areas.find(one, date));
        return found.orElseThrow(() ->
                ApiProblem.notFound(
                        "area",
                        code,
                        (date == null ? "" : "That is, not on " + date + ". ")
                                + "They are listed at /api/v1/areas."));
    }

    /// The code of an area that there is or was.
    AreaCode knownArea(String parameter, String code) {
        return parse(code, AreaCode::new)
                .filter(one -> areas.findLatest(one).isPresent())
                .orElseThrow(() ->
                        ApiProblem.badParameter(
                                parameter, code, "the code of an area as in /api/v1/areas"));
    }

    /// The id of a level that there is.
    String knownLevel(String level) {
        if (areas.listLevels().stream().noneMatch(one -> one.id().equals(level))) {
            throw ApiProblem.badParameter(
                    "level",
                    level,
                    "one of "
                            + areas.listLevels().stream()
                                    .map(AreaLevel::id)
                                    .collect(Collectors.joining(", ")));
        }
        return level;
    }

    Release release(String id) {
        return Optional.of(id)
                .filter(text -> text.matches("\\d{1,18}"))
                .flatMap(text -> releases.find(Long.parseLong(text)))
                .orElseThrow(() ->
                        ApiProblem.notFound("release", id, "They are listed at /api/v1/releases."));
    }

    private static <T> Optional<T> parse(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
