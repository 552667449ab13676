package no.samspill.formats.jsonstat;

import no.samspill.formats.JsonFile;
import no.samspill.formats.Observation;
import no.samspill.formats.ObservationStatus;
import no.samspill.formats.Periods;
import no.samspill.formats.Periods.Period;
import no.samspill.formats.ProblemLog;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// Turns the cells of one dataset into observations.
final class CellsToObservations {

    private static final int NONE = -1;

    private final JsonStatDataset dataset;
    private final JsonStatMapping mapping;
    private final ProblemLog log;
    private final NavigableMap<String, Integer> unknownSigns = new TreeMap<>();
    private int nullsWithoutSign;

    CellsToObservations(JsonStatDataset dataset, JsonStatMapping mapping, ProblemLog log) {
        this.dataset = dataset;
        this.mapping = mapping;
        this.log = log;
    }

    List<Observation> read(String fileName) {
        if (!dataset.hasFigures()) {
            log.error("jsonstat.no-figures", null, "/value");
            return List.of();
        }
        JsonStatRoles roles = dataset.roles();
        int area =
                place(
                        mapping.areaDimension(),
                        roles.geo(),
                        List.of("Region", MeasuresAndAreas.KOSTRA_REGION));
        int time = place(mapping.timeDimension(), roles.time(), List.of("Tid"));
        int measure = place(mapping.measureDimension(), roles.metric(), List.of("ContentsCode"));
        if (time == NONE) {
            log.error("jsonstat.no-time", null, "/role/time", String.join(", ", dataset.id()));
        }
        if (log.hasErrors()) {
            return List.of();
        }
        MeasuresAndAreas names = new MeasuresAndAreas(mapping, log);
        List<String> areas =
                area == NONE ? names.onlyNation() : names.areas(dataset.dimensions().get(area));
        Map<Integer, String> indicators =
                measure == NONE
                        ? names.onlyIndicator(dataset, fileName)
                        : names.indicators(dataset, measure, fileName);
        List<Period> periods = periods(dataset.dimensions().get(time));
        return log.hasErrors()
                ? List.of()
                : new Pass(area, time, measure, areas, periods, indicators).read();
    }

    private int place(@Nullable String named, List<String> withRole, List<String> usual) {
        if (named != null) {
            OptionalInt place = dataset.findDimension(named);
            if (place.isEmpty()) {
                String all = String.join(", ", dataset.id());
                log.error("jsonstat.dimension.not-in-file", null, "/id", named, all);
            }
            return place.orElse(NONE);
        }
        List<String> candidates = withRole.isEmpty() ? usual : withRole;
        return candidates.stream()
                .map(dataset::findDimension)
                .flatMapToInt(OptionalInt::stream)
                .findFirst()
                .orElse(NONE);
    }

    private List<Period> periods(JsonStatDimension dimension) {
        List<Period> periods = new ArrayList<>();
        for (JsonStatCategory category : dimension.categories()) {
            Optional<Period> period = Periods.find(category.code());
            if (period.isEmpty()) {
                String at =
                        "/dimension/" + JsonFile.pointerStep(dimension.id()) + "/category/index";
                log.error("jsonstat.period.unknown", null, at, category.code());
            }
            period.ifPresent(periods::add);
        }
        return periods;
    }

    /// One walk over all cells, once everything around them is known.
    private final class Pass {

        private final int area;
        private final int time;
        private final int measure;
        private final List<String> areas;
        private final List<Period> periods;
        private final Map<Integer, String> indicators;
        private final Map<Integer, String> comments;

        Pass(
                int area,
                int time,
                int measure,
                List<String> areas,
                List<Period> periods,
                Map<Integer, String> indicators) {
            this.area = area;
            this.time = time;
            this.measure = measure;
            this.areas = areas;
            this.periods = periods;
            this.indicators = indicators;
            this.comments = CommentsByCell.read(dataset.extension());
        }

        List<Observation> read() {
            List<Observation> observations = new ArrayList<>();
            for (int cell = 0; cell < dataset.values().size(); cell++) {
                int[] at = dataset.positionsOf(cell);
                String indicator = indicators.get(measure == NONE ? 0 : at[measure]);
                if (indicator != null) {
                    observe(cell, at, indicator, observations);
                }
            }
            if (nullsWithoutSign > 0) {
                log.warning("jsonstat.value.null-without-status", null, "/value", nullsWithoutSign);
            }
            unknownSigns.forEach((sign, count) ->
                    log.warning("jsonstat.status.unknown", null, "/status", sign, count));
            return observations;
        }

        private void observe(int cell, int[] at, String indicator, List<Observation> to) {
            JsonNode value = dataset.values().get(cell);
            if (value.isString()) {
                log.error("jsonstat.value.not-a-number", null, "/value/" + cell, value);
                return;
            }
            String sign = dataset.findStatus(cell).orElse("");
            Optional<ObservationStatus> status = statusOf(sign, value.isNumber());
            if (status.isEmpty()) {
                log.error(
                        "jsonstat.status.contradicts-value", null, "/status/" + cell, sign, value);
                return;
            }
            boolean unknown = StatusSign.find(sign).isEmpty();
            String comment = unknown ? sign : comments.getOrDefault(cell, "");
            Period period = periods.get(at[time]);
            to.add(
                    new Observation(
                            indicator,
                            area == NONE ? mapping.nation() : areas.get(at[area]),
                            period.label(),
                            period.year(),
                            dimensionsAt(at),
                            value.isNumber() ? (Double) value.doubleValue() : null,
                            status.get(),
                            comment));
        }

        /// The status, or nothing when the sign forbids the number beside it.
        private Optional<ObservationStatus> statusOf(String sign, boolean hasNumber) {
            Optional<ObservationStatus> known = StatusSign.find(sign);
            if (known.isEmpty()) {
                unknownSigns.merge(sign, 1, Integer::sum);
            }
            ObservationStatus status = known.orElse(ObservationStatus.NORMAL);
            if (hasNumber) {
                return Optional.of(status).filter(ObservationStatus::hasValue);
            }
            if (status.hasValue()) {
                nullsWithoutSign++;
                return Optional.of(ObservationStatus.MISSING);
            }
            return Optional.of(status);
        }

        private NavigableMap<String, String> dimensionsAt(int[] at) {
            NavigableMap<String, String> dimensions = new TreeMap<>();
            for (int place = 0; place < at.length; place++) {
                if (place == area || place == time || place == measure) {
                    continue;
                }
                JsonStatDimension dimension = dataset.dimensions().get(place);
                String code = dimension.categories().get(at[place]).code();
                if (!code.equals(JsonStatObservations.TOTAL)) {
                    dimensions.put(dimension.id(), code);
                }
            }
            return dimensions;
        }
    }
}
