package no.samspill.formats.opensdg;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.opensdg.OpenSdgAssessment.Row;
import no.samspill.statistics.assessment.AnnualSeries;
import no.samspill.statistics.assessment.opensdg.OpenSdgProgress;
import no.samspill.statistics.assessment.opensdg.ProgressOptions;
import no.samspill.statistics.assessment.opensdg.SeriesProgress;
import no.samspill.testkit.Shared;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every published figure of Canada's progress file, computed again from its data.
///
/// Expected values: `indicator_calculation_components.yml` of sdg-data-donnees-odd @ f89e601,
/// written by sdg-build 2.4.0.
class CanadaProgressTest {

    private static final double TOLERANCE = 1e-9;
    private static final Set<String> INDICATOR_FIELDS = Set.of("progress_status", "score");

    /// The repository has no data file for this one. Its two figures stand in the published file,
    /// and are computed with from there.
    private static final String WITHOUT_DATA = "8-5-1";

    private final List<String> differences = new ArrayList<>();
    private final Map<String, String> notComparable = new LinkedHashMap<>();
    private final Map<String, Row> indicators = new LinkedHashMap<>();
    private final Map<String, Row> series = new LinkedHashMap<>();
    private Map<String, Object> published = Map.of();

    @BeforeEach
    void compute() {
        Path folder = Shared.require("data/open-sdg/canada-global");
        String file = "indicator_calculation_components.yml";
        published =
                YamlText.read(
                        TextFile.read(folder.resolve(file), file, new Report()),
                        file,
                        1,
                        new Report());
        for (Row row : OpenSdgAssessment.assess(folder)) {
            if (row.tag().isEmpty()) {
                indicators.put(row.indicator(), row);
            } else {
                // The published file keeps the last of series with equal tags, and so does a map.
                series.put(row.tag(), row);
            }
        }
    }

    @Test
    void equalsEveryPublishedStatusScoreAndProgressValue() {
        int statuses = 0;
        int writtenStatuses = 0;
        int scores = 0;
        int seriesStatuses = 0;
        int seriesScores = 0;
        int progressValues = 0;
        for (String id : published.keySet()) {
            Map<?, ?> entry = Fields.map(published.get(id));
            if (id.equals(WITHOUT_DATA)) {
                notComparable.put(id, "no CSV; its series is computed from the published figures");
                compareFromPublishedFigures(id, Fields.map(entry.get(id)));
                seriesStatuses++;
                seriesScores++;
                progressValues++;
                continue;
            }
            Row row = indicators.get(id);
            if (row == null) {
                differences.add(id + ": not computed");
                continue;
            }
            compare(id, "status", entry.get("progress_status"), row.progressStatus());
            compare(id, "score", entry.get("score"), row.score());
            statuses++;
            writtenStatuses += "".equals(entry.get("progress_status")) ? 0 : 1;
            scores += entry.get("score") == null ? 0 : 1;
            for (Object tag : entry.keySet()) {
                if (INDICATOR_FIELDS.contains(tag)) {
                    continue;
                }
                Map<?, ?> components = Fields.map(entry.get(tag));
                compareSeries(tag.toString(), components);
                seriesStatuses++;
                seriesScores += components.get("score") == null ? 0 : 1;
                progressValues += components.get("progress_value") == null ? 0 : 1;
            }
        }
        System.out.println(
                "Canada's progress file: "
                        + statuses
                        + " indicator statuses ("
                        + writtenStatuses
                        + " not empty), "
                        + scores
                        + " indicator scores, "
                        + seriesStatuses
                        + " series statuses, "
                        + seriesScores
                        + " series scores, "
                        + progressValues
                        + " progress values compared; "
                        + differences.size()
                        + " differ; not comparable from data: "
                        + notComparable);
        assertThat(differences).isEmpty();
        assertThat(progressValues).isGreaterThanOrEqualTo(175);
        assertThat(seriesScores).isGreaterThanOrEqualTo(184);
        assertThat(seriesStatuses).isGreaterThanOrEqualTo(184);
        assertThat(notComparable).hasSize(1);
    }

    @Test
    void namesNoSeriesThatThePublishedFileDoesNot() {
        List<String> publishedTags = new ArrayList<>();
        published
                .values()
                .forEach(entry ->
                        Fields.map(entry).keySet().forEach(tag -> publishedTags.add("" + tag)));
        assertThat(publishedTags).containsAll(series.keySet());
    }

    private void compareFromPublishedFigures(String tag, Map<?, ?> expected) {
        ProgressOptions options =
                OpenSdgProgressInputs.options(
                        Map.of("direction", number(expected, "direction") > 0 ? "positive" : ""));
        AnnualSeries figures =
                new AnnualSeries(
                        new int[] {
                            (int) number(expected, "base_year"),
                            (int) number(expected, "current_year")
                        },
                        new double[] {
                            number(expected, "base_value"), number(expected, "current_value")
                        });
        SeriesProgress computed = OpenSdgProgress.assess(figures, options);
        compare(tag, "status", expected.get("status"), computed.status().code());
        compare(tag, "score", expected.get("score"), computed.score());
        compare(tag, "progress_value", expected.get("progress_value"), computed.progressValue());
    }

    private static double number(Map<?, ?> components, String field) {
        return java.util.Objects.requireNonNull(Fields.number(components.get(field)));
    }

    private void compareSeries(String tag, Map<?, ?> expected) {
        Row row = series.get(tag);
        if (row == null) {
            differences.add(tag + ": no such series");
            return;
        }
        compare(tag, "status", expected.get("status"), row.progressStatus());
        compare(tag, "score", expected.get("score"), row.score());
        compare(tag, "progress_value", expected.get("progress_value"), row.progressValue());
        compare(tag, "base_year", expected.get("base_year"), row.baseYear());
        compare(tag, "base_value", expected.get("base_value"), row.baseValue());
        compare(tag, "current_year", expected.get("current_year"), row.currentYear());
        compare(tag, "current_value", expected.get("current_value"), row.currentValue());
        compare(tag, "target", expected.get("target"), row.target());
        compare(tag, "direction", expected.get("direction"), row.direction());
    }

    private void compare(
            String where, String what, @Nullable Object expected, @Nullable Object computed) {
        boolean equal =
                (expected instanceof Number a && computed instanceof Number b)
                        ? Math.abs(a.doubleValue() - b.doubleValue()) <= TOLERANCE
                        : java.util.Objects.equals(expected, computed);
        if (!equal) {
            differences.add(where + ": " + what + " " + expected + " became " + computed);
        }
    }
}
