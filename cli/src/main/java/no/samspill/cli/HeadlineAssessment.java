package no.samspill.cli;

import no.samspill.formats.Observation;
import no.samspill.formats.pack.Area;
import no.samspill.formats.pack.CountryPack;
import no.samspill.formats.pack.DefaultAssessment;
import no.samspill.formats.pack.IndicatorDefinition;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The default method over every headline series of a pack, area by area.
///
/// Areas of the level `comparison` are other countries' and are not assessed.
final class HeadlineAssessment {

    private static final Comparator<Observation> BY_TIME =
            Comparator.comparingInt(Observation::year).thenComparing(Observation::period);

    private final CountryPack pack;
    private final @Nullable LocalDate asked;
    private final LocalDate today;

    private HeadlineAssessment(CountryPack pack, @Nullable LocalDate asked, LocalDate today) {
        this.pack = pack;
        this.asked = asked;
        this.today = today;
    }

    /// One line per indicator and area, in the order of the pack and of the areas' codes.
    ///
    /// @param asked the day asked about; null for the day each source published its figures
    /// @param today the day for sources that do not say when they published
    static List<AssessedSeries> assess(
            CountryPack pack, @Nullable LocalDate asked, LocalDate today) {
        return new HeadlineAssessment(pack, asked, today).rows();
    }

    /// The figures of one area, and the day they are judged as of.
    private record Series(LocalDate asOf, Map<String, Observation> byPeriod) {}

    private List<AssessedSeries> rows() {
        Map<String, NavigableMap<String, Series>> byIndicator = headlines();
        return pack.indicators().parallelStream()
                .flatMap(one -> rows(one, byIndicator.getOrDefault(one.id(), new TreeMap<>())))
                .toList();
    }

    private static java.util.stream.Stream<AssessedSeries> rows(
            IndicatorDefinition definition, NavigableMap<String, Series> byArea) {
        return byArea.entrySet().stream()
                .map(area -> row(definition, area.getKey(), area.getValue()));
    }

    private static AssessedSeries row(IndicatorDefinition definition, String area, Series series) {
        return new AssessedSeries(
                definition.id(),
                area,
                definition.goalpost(),
                DefaultAssessment.assess(
                        definition, area, points(series.byPeriod().values()), series.asOf()));
    }

    private static List<DefaultAssessment.Point> points(Collection<Observation> figures) {
        return figures.stream()
                .sorted(BY_TIME)
                .map(one -> new DefaultAssessment.Point(one.year(), one.value(), one.status()))
                .toList();
    }

    private Map<String, NavigableMap<String, Series>> headlines() {
        Map<String, IndicatorDefinition> definitions = new LinkedHashMap<>();
        pack.indicators().forEach(one -> definitions.put(one.id(), one));
        Set<String> comparisons = comparisons();
        Map<String, NavigableMap<String, Series>> headlines = new LinkedHashMap<>();
        for (CountryPack.Figures set : pack.figures()) {
            LocalDate asOf = asOf(set);
            for (Observation one : set.observations()) {
                IndicatorDefinition definition = definitions.get(one.indicator());
                if (definition != null
                        && one.dimensions().equals(definition.headline())
                        && !comparisons.contains(one.area())) {
                    headlines
                            .computeIfAbsent(one.indicator(), id -> new TreeMap<>())
                            .computeIfAbsent(
                                    one.area(), code -> new Series(asOf, new LinkedHashMap<>()))
                            .byPeriod()
                            .put(one.period(), one);
                }
            }
        }
        return headlines;
    }

    private Set<String> comparisons() {
        return pack.areas().stream()
                .filter(area -> area.level().equals("comparison"))
                .map(Area::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private LocalDate asOf(CountryPack.Figures set) {
        if (asked != null) {
            return asked;
        }
        return set.published() == null ? today : set.published();
    }
}
