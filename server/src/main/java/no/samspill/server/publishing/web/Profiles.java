package no.samspill.server.publishing.web;

import no.samspill.formats.pack.Area;
import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.server.assessments.Assessments;
import no.samspill.server.geography.Areas;
import no.samspill.server.indicators.Indicators;
import no.samspill.server.observations.Figure;
import no.samspill.server.observations.Figures;
import no.samspill.server.shared.AreaCode;
import no.samspill.server.shared.IndicatorId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/// Every indicator in an area, beside the areas it is compared with.
@Component
class Profiles {

    private final Areas areas;
    private final Indicators indicators;
    private final Figures figures;
    private final Assessments assessments;
    private final Lookup lookup;

    Profiles(
            Areas areas,
            Indicators indicators,
            Figures figures,
            Assessments assessments,
            Lookup lookup) {
        this.areas = areas;
        this.indicators = indicators;
        this.figures = figures;
        this.assessments = assessments;
        this.lookup = lookup;
    }

    /// The profile of an area.
    ///
    /// @param area the area
    /// @param nation the code of the whole country
    /// @param parent the code of the area it belongs to; null for a country
    /// @param peers codes of the areas of its level that are nearest in population, nearest first
    /// @param example whether any figure in it is invented
    /// @param items one per indicator that has figures for the area or for its level
    record Profile(
            AreaView area,
            String nation,
            @Nullable String parent,
            List<String> peers,
            boolean example,
            List<Item> items) {}

    /// One indicator in the area.
    ///
    /// @param indicator the indicator
    /// @param figure the latest figure with a value, else the latest; null when there is none
    /// @param assessment how it goes; null when there is no figure
    /// @param nation the whole country's figure of the same period; null when there is none
    /// @param parent the figure of the area it belongs to; null when there is none
    /// @param peers the peers' figures of the same period, as far as they have one
    /// @param peersMedian the median of the peers' values; null when none has one
    /// @param example whether the figure is invented
    record Item(
            IndicatorView indicator,
            @Nullable ObservationView figure,
            @Nullable AssessmentView assessment,
            @Nullable ObservationView nation,
            @Nullable ObservationView parent,
            List<ObservationView> peers,
            @Nullable Double peersMedian,
            boolean example) {}

    Profile of(Area area, TextForm form) {
        List<String> peers =
                areas.listPeers(area, lookup.today()).stream().map(Area::code).toList();
        Comparison with =
                new Comparison(area, lookup.pack().nation().value(), peers, headlines(area, peers));
        List<Item> items =
                indicators.list().stream()
                        .filter(one -> with.concerns(one))
                        .map(one -> item(one, with, form))
                        .toList();
        return new Profile(
                AreaView.of(area, form),
                with.nation,
                area.parent(),
                peers,
                items.stream().anyMatch(Item::example),
                items);
    }

    /// The areas beside each other, with their headline figures by indicator and area.
    private record Comparison(
            Area area,
            String nation,
            List<String> peers,
            Map<String, Map<String, List<Figure>>> figures) {

        boolean concerns(IndicatorDefinition one) {
            return one.levels().contains(area.level()) || !figures(one.id(), area.code()).isEmpty();
        }

        List<Figure> figures(String indicator, @Nullable String code) {
            return code == null
                    ? List.of()
                    : figures.getOrDefault(indicator, Map.of()).getOrDefault(code, List.of());
        }

        @Nullable Figure latest(String indicator) {
            Comparator<Figure> order =
                    Comparator.comparing((Figure figure) -> figure.value() != null)
                            .thenComparingInt(Figure::year)
                            .thenComparing(Figure::period);
            return figures(indicator, area.code()).stream().max(order).orElse(null);
        }

        @Nullable ObservationView same(Figure own, @Nullable String code) {
            return figures(own.indicator(), code).stream()
                    .filter(figure -> figure.period().equals(own.period()))
                    .findFirst()
                    .map(ObservationView::of)
                    .orElse(null);
        }
    }

    private Map<String, Map<String, List<Figure>>> headlines(Area area, List<String> peers) {
        SequencedSet<String> codes = new LinkedHashSet<>(peers);
        codes.add(area.code());
        codes.add(lookup.pack().nation().value());
        if (area.parent() != null) {
            codes.add(area.parent());
        }
        return figures.headlines(codes.stream().map(AreaCode::new).toList()).stream()
                .collect(
                        Collectors.groupingBy(
                                Figure::indicator, Collectors.groupingBy(Figure::area)));
    }

    private Item item(IndicatorDefinition one, Comparison with, TextForm form) {
        Figure own = with.latest(one.id());
        IndicatorView view = IndicatorView.of(one, form);
        if (own == null) {
            return new Item(view, null, null, null, null, List.of(), null, one.example());
        }
        List<ObservationView> peers =
                with.peers.stream()
                        .map(code -> with.same(own, code))
                        .filter(Objects::nonNull)
                        .toList();
        return new Item(
                view,
                ObservationView.of(own),
                assessment(one, with.area),
                with.same(own, with.nation),
                with.same(own, with.area.parent()),
                peers,
                median(peers),
                own.example());
    }

    private @Nullable AssessmentView assessment(IndicatorDefinition one, Area area) {
        return assessments
                .find(new IndicatorId(one.id()), new AreaCode(area.code()))
                .map(AssessmentView::of)
                .orElse(null);
    }

    private static @Nullable Double median(List<ObservationView> peers) {
        double[] values =
                peers.stream()
                        .map(ObservationView::value)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .sorted()
                        .toArray();
        if (values.length == 0) {
            return null;
        }
        int half = values.length / 2;
        return values.length % 2 == 1
                ? values[half]
                : Arrays.stream(values, half - 1, half + 1).average().orElse(values[half]);
    }
}
