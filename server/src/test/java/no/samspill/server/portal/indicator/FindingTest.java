package no.samspill.server.portal.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.ObservationStatus;
import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.formats.pack.IndicatorDefinition.Goalpost;
import no.samspill.formats.pack.IndicatorDefinition.GoalpostKind;
import no.samspill.server.observations.Figure;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.TestWords;
import no.samspill.server.pages.Words;
import no.samspill.server.portal.series.Series;
import no.samspill.statistics.assessment.Assessment;
import no.samspill.statistics.assessment.Assessment.Measured;
import no.samspill.statistics.assessment.Assessment.NotAssessed;
import no.samspill.statistics.assessment.Assessment.Reason;
import no.samspill.statistics.assessment.Projection;
import no.samspill.statistics.assessment.Status;
import no.samspill.statistics.assessment.Trend;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

class FindingTest {

    private static final Words NB = TestWords.in(Language.NB);

    /// A measure in per cent with one decimal where low is best.
    static IndicatorDefinition definition(@Nullable Goalpost goalpost) {
        return new IndicatorDefinition(
                "neet",
                "8.6.1",
                IndicatorDefinition.Kind.NATIONAL,
                LocalizedText.of("Unge utenfor", "Unge utanfor", "Young people outside"),
                LocalizedText.EMPTY,
                8,
                List.of("8.6"),
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                IndicatorDefinition.Match.CLOSE,
                LocalizedText.of("%", "%", "%"),
                LocalizedText.EMPTY,
                1,
                IndicatorDefinition.Direction.DOWN,
                goalpost,
                IndicatorDefinition.Scale.IDENTITY,
                5,
                Set.of("nation"),
                new TreeMap<>(),
                new TreeMap<>(),
                null,
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                null,
                "CC BY 4.0",
                new TreeMap<>(),
                List.of(),
                LocalizedText.EMPTY,
                Map.of(),
                false);
    }

    private static Goalpost post(GoalpostKind kind) {
        return new Goalpost(10, 2030, kind, LocalizedText.EMPTY, LocalizedText.EMPTY);
    }

    private static Series series(IndicatorDefinition definition, Map<Integer, Double> values) {
        List<Figure> figures = new ArrayList<>();
        new TreeMap<>(values).forEach((year, value) -> figures.add(figure(year, value)));
        return new Series(definition, "NO", figures);
    }

    private static Figure figure(int year, @Nullable Double value) {
        return new Figure(
                "neet",
                "NO",
                Map.of(),
                year,
                Integer.toString(year),
                value,
                value == null ? ObservationStatus.CONFIDENTIAL : ObservationStatus.NORMAL,
                "",
                false,
                1);
    }

    private static Measured measured(Series series, Status status, boolean projected) {
        return measured(series, status, projected, 0.01);
    }

    private static Measured measured(Series series, Status status, boolean projected, double p) {
        Series.Valued last = series.findLast().orElseThrow();
        return new Measured(
                "samspill-trend/1",
                status,
                13,
                2005,
                last.year(),
                last.value(),
                last.value() <= 10,
                10 - last.value(),
                new Trend(0.1, 0.05, 0.2, p, new int[0], new double[0]),
                projected
                        ? new Projection(
                                0.1,
                                11,
                                null,
                                new int[] {2030},
                                new double[] {9},
                                new double[] {10},
                                new double[] {11},
                                new double[] {12},
                                new double[] {13})
                        : null,
                false,
                List.of());
    }

    private static Finding finding(Series series, Assessment assessment, Words words) {
        return Finding.of(new Finding.About(series, assessment, "Unge utenfor", "Norge"), words);
    }

    @ParameterizedTest(name = "from {0} to {1}, {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    7.5 | 8.8 | MOVING_AWAY | verre enn ti år tidligere, men innenfor terskelen
                    7.5 | 12.0 | MOVING_AWAY | verre enn ti år tidligere, og utenfor terskelen
                    9.5 | 8.8 | ACHIEVED | bedre enn ti år tidligere, og innenfor terskelen
                    15.0 | 12.0 | LIKELY | bedre enn ti år tidligere, men utenfor terskelen
                    8.81 | 8.8 | ACHIEVED | uendret fra ti år tidligere, og innenfor terskelen
                    12.01 | 12.0 | UNLIKELY | uendret fra ti år tidligere, og utenfor terskelen
                    9.5 | 8.8 | MOVING_AWAY | bedre enn ti år tidligere, men trenden går feil vei
                    """)
    void saysInTheHeadingHowItChangedAndWhereItStands(
            double before, double now, Status status, String expected) {
        Series series =
                series(definition(post(GoalpostKind.THRESHOLD)), Map.of(2007, before, 2017, now));
        assertThat(finding(series, measured(series, status, true), NB).heading())
                .isEqualTo("Unge utenfor: " + expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NB | om lag som ti år tidligere, og utenfor terskelen
                    NN | om lag som ti år tidlegare, og utanfor terskelen
                    EN | about the same as ten years earlier, and outside the threshold
                    """)
    void claimsNoChangeThatChanceCanGive(Language language, String expected) {
        Series series =
                series(definition(post(GoalpostKind.THRESHOLD)), Map.of(2007, 11.0, 2017, 12.0));
        Assessment chance = measured(series, Status.UNLIKELY, true, 0.1);
        assertThat(finding(series, chance, TestWords.in(language)).heading())
                .isEqualTo("Unge utenfor: " + expected);
    }

    @Test
    void leadsWithTheNumbers() {
        Series series =
                series(definition(post(GoalpostKind.THRESHOLD)), Map.of(2007, 7.5, 2017, 8.8));
        assertThat(finding(series, measured(series, Status.MOVING_AWAY, true), NB).lead())
                .isEqualTo(
                        "I 2017 var tallet 8,8\u00a0prosent, mot 7,5\u00a0prosent i 2007. Norge er"
                                + " innenfor terskelen på 10\u00a0prosent, men er på vei ut av den.");
    }

    @Test
    void callsOnlyAnAdoptedValueATarget() {
        Series target =
                series(
                        definition(post(GoalpostKind.ADOPTED_TARGET)),
                        Map.of(2007, 15.0, 2017, 12.0));
        Series threshold =
                series(definition(post(GoalpostKind.THRESHOLD)), Map.of(2007, 15.0, 2017, 12.0));
        assertThat(finding(target, measured(target, Status.UNLIKELY, true), NB).lead())
                .contains("målet på");
        Finding other = finding(threshold, measured(threshold, Status.UNLIKELY, true), NB);
        assertThat(other.heading() + other.lead()).doesNotContain("målet");
    }

    @Test
    void saysThatNobodyHasSetAValueWhenThereIsNone() {
        Series series = series(definition(null), Map.of(2012, 7.5, 2017, 8.8));
        Finding finding = finding(series, measured(series, Status.WORSENING, false), NB);
        assertThat(finding.heading()).isEqualTo("Unge utenfor: verre enn fem år tidligere");
        assertThat(finding.lead()).contains("går feil vei", "Ingen har satt en verdi å nå");
    }

    @Test
    void comparesNothingWhenThereIsOneFigure() {
        Series series = series(definition(null), Map.of(2017, 8.8));
        var none = new NotAssessed("m", Reason.TOO_FEW, 1, 2017);
        assertThat(finding(series, none, NB).heading())
                .isEqualTo("Unge utenfor: 8,8\u00a0prosent i 2017");
    }

    @Test
    void saysThatTheFiguresAreHidden() {
        Series series = new Series(definition(null), "NO", List.of(figure(2017, null)));
        var none = new NotAssessed("m", Reason.CONFIDENTIAL, 0, null);
        assertThat(finding(series, none, NB).heading())
                .isEqualTo("Unge utenfor: tallene er skjult");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    void hasASentenceForEveryStatusOnEitherSideOfEitherKindOfValue(Language language) {
        Words words = TestWords.in(language);
        for (GoalpostKind kind : GoalpostKind.values()) {
            for (double now : new double[] {8.8, 12}) {
                Series series = series(definition(post(kind)), Map.of(2007, 9.5, 2017, now));
                for (Status status : Status.values()) {
                    for (boolean projected : new boolean[] {true, false}) {
                        Finding finding =
                                finding(series, measured(series, status, projected), words);
                        assertThat(finding.heading() + finding.lead()).doesNotContain("{", "??");
                        assertThat(finding.lead()).endsWith(".");
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    void hasASentenceForEveryReasonWithoutAnAnswer(Language language) {
        Words words = TestWords.in(language);
        Series series = series(definition(null), Map.of(2007, 9.5, 2009, 9.0));
        for (Reason reason : Reason.values()) {
            var none = new NotAssessed("m", reason, 2, 2009);
            assertThat(finding(series, none, words).lead()).doesNotContain("{").endsWith(".");
        }
    }

    @Test
    void doesNotCompareAcrossABreak() {
        IndicatorDefinition plain = definition(null);
        Series whole = series(plain, Map.of(2007, 9.5, 2015, 9.0, 2017, 8.0));
        assertThat(whole.findChange(10).orElseThrow().from().year()).isEqualTo(2007);
        Series broken = new Series(withBreak(plain, 2014), "NO", whole.figures());
        assertThat(broken.findChange(10).orElseThrow().from().year()).isEqualTo(2015);
    }

    private static IndicatorDefinition withBreak(IndicatorDefinition one, int year) {
        return new IndicatorDefinition(
                one.id(),
                one.number(),
                one.kind(),
                one.name(),
                one.shortName(),
                one.goal(),
                one.targets(),
                one.officialText(),
                one.measuredText(),
                one.match(),
                one.unit(),
                one.unitDescription(),
                one.decimals(),
                one.direction(),
                one.goalpost(),
                one.scale(),
                one.maxAgeYears(),
                one.levels(),
                one.breakdowns(),
                one.headline(),
                one.producer(),
                one.producerName(),
                one.mandate(),
                one.resources(),
                one.source(),
                one.sourceUrl(),
                one.licence(),
                one.classification(),
                List.of(new IndicatorDefinition.SeriesBreak(year, LocalizedText.EMPTY)),
                one.notes(),
                one.progress(),
                one.example());
    }
}
