package no.samspill.formats.opensdg;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.Problem;
import no.samspill.formats.pack.CountryPack;
import no.samspill.formats.pack.IndicatorDefinition;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

@SuppressWarnings("NullAway.Init")
class MetadataTrapsTest {

    @TempDir Path folder;
    private SmallSite site;

    @BeforeEach
    void start() {
        site = new SmallSite(folder);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "yes, java.lang.Boolean, true",
        "off, java.lang.Boolean, false",
        "true, java.lang.Boolean, true",
        "'''true''', java.lang.String, true",
        "010, java.lang.Long, 8",
        "1_000, java.lang.Long, 1000",
        "7.25, java.lang.Double, 7.25",
        "1.2.1, java.lang.String, 1.2.1",
        "2020-01-31, java.lang.String, 2020-01-31",
        "1e5, java.lang.String, 1e5"
    })
    void typesWordsAsPyYamlDoes(String written, Class<?> type, String value) {
        Map<String, Object> read = YamlText.read("a: " + written, "a.yml", 1, new Report());
        assertThat(read.get("a")).isInstanceOf(type).hasToString(value);
    }

    @Test
    void letsTheLastOfTwoEqualKeysCountAndSaysWhere() {
        site.write(
                "indicator-config/1-2-1.yml", "indicator_name: one\nx: 1\nindicator_name: two\n");
        assertThat(only().name().in("en")).isEqualTo("two");
        assertThat(site.problems("yaml.duplicate-key"))
                .singleElement()
                .returns(3L, Problem::row)
                .returns("indicator_name", Problem::column);
    }

    @Test
    void ignoresASettingWithADoublyEncodedByteOrderMarkAndListsIt() {
        site.write("indicator-config/1-2-1.yml", "ï»¿auto_progress_calculation: true\n")
                .write("data/indicator_1-2-1.csv", "Year,Value\n2015,1\n2020,2\n");
        assertThat(site.problems("yaml.double-bom"))
                .singleElement()
                .returns("auto_progress_calculation", Problem::column);
        assertThat(OpenSdgAssessment.assess(folder))
                .singleElement()
                .returns("", OpenSdgAssessment.Row::progressStatus);
    }

    @Test
    void heedsASettingBehindAnOrdinaryByteOrderMark() {
        site.write("indicator-config/1-2-1.yml", "\uFEFFauto_progress_calculation: true\n")
                .write("data/indicator_1-2-1.csv", "Year,Value\n2015,1\n2020,2\n");
        assertThat(OpenSdgAssessment.assess(folder))
                .extracting(OpenSdgAssessment.Row::progressStatus)
                .containsExactly("deterioration", "deterioration");
    }

    @Test
    void reportsBrokenYamlWithItsLine() {
        site.write("indicator-config/1-2-1.yml", "a: 1\nb: [1, 2\nc: 3\n");
        assertThat(site.problems("yaml.broken"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.row()).isGreaterThanOrEqualTo(2L));
    }

    @Test
    void leavesOutWhatRefersToItself() {
        site.write("indicator-config/1-2-1.yml", "indicator_name: x\ntags: &a [*a]\n");
        assertThat(site.problems("yaml.recursive")).hasSize(1);
        assertThat(only().name().in("en")).isEqualTo("x");
    }

    @Test
    void hasTheSameProblemsInEveryLanguage() {
        java.util.Set<Object> english = problemTexts("").keySet();
        assertThat(problemTexts("_nb").keySet()).isEqualTo(english);
        assertThat(problemTexts("_nn").keySet()).isEqualTo(english);
    }

    private static Map<Object, Object> problemTexts(String language) {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(
                                MetadataTrapsTest.class.getResourceAsStream(
                                        "problems" + language + ".properties")),
                        StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    @Test
    void readsMarkdownWithFrontMatter() {
        site.write("meta/1-2-1.md", "---\nindicator_name: Poverty\n---\nThe body\n");
        assertThat(only().name().in("en")).isEqualTo("Poverty");
        site.write("meta/1-3-1.md", "No front matter\n");
        assertThat(site.problems("meta.no-front-matter")).hasSize(1);
    }

    @Test
    void resolvesKeysInEveryLanguageAndStripsHtml() {
        site.write("translations/en/custom.yml", "a: <p>One&nbsp;&amp; <b>two</b></p>\n")
                .write("translations/fr/custom.yml", "a: un\n")
                .write("indicator-config/1-2-1.yml", "indicator_name: custom.a\n")
                .write("meta/1-2-1.yml", "data_footnote: plain\n")
                .write("meta/fr/1-2-1.yml", "data_footnote: en français\n");
        assertThat(only().name().byLanguage())
                .containsExactly(Map.entry("en", "One & two"), Map.entry("fr", "un"));
        assertThat(only().notes().in("fr")).isEqualTo("en français");
    }

    @Test
    void reportsAKeyThatCannotBeResolvedOnce() {
        site.write("indicator-config/1-2-1.yml", "indicator_name: global_indicators.1-2-1-title\n")
                .write(
                        "indicator-config/1-2-2.yml",
                        "graph_title: global_indicators.1-2-1-title\n");
        assertThat(site.problems("key.unresolved"))
                .singleElement()
                .returns("indicator_name", Problem::column);
    }

    @Test
    void namesGoalsAndTargetsInOurWordsWhenTheSiteHasNone() {
        site.data("Year,Value", "2020,1");
        CountryPack pack = site.pack();
        assertThat(pack.goals().getFirst().title().in("nb")).isEqualTo("Ingen fattigdom");
        assertThat(pack.targets())
                .singleElement()
                .satisfies(target -> assertThat(target.title().in("nb")).isEqualTo("1.2"));
        assertThat(site.problems("goals.untitled")).hasSize(1);
        assertThat(site.problems("targets.untitled")).hasSize(1);
    }

    @Test
    void reportsFilesWithoutTheirPartners() {
        site.write("indicator-config/1-2-1.yml", "reporting_status: complete\n")
                .write("indicator-config/1-2-2.yml", "reporting_status: notstarted\n")
                .write("data/indicator_1-3-1.csv", "Year,Value\n2020,1\n");
        assertThat(site.problems("data.missing")).hasSize(1);
        assertThat(site.problems("data.none")).hasSize(1);
        assertThat(site.problems("meta.missing")).hasSize(1);
        assertThat(site.problems("meta.single")).hasSize(2);
        assertThat(site.pack().indicators()).hasSize(3);
    }

    @Test
    void reportsAnIndicatorWhoseGoalCannotBeTold() {
        site.write("data/indicator_our-own.csv", "Year,Value\n2020,1\n");
        assertThat(site.figures()).isEmpty();
        assertThat(site.problems("indicator.no-goal")).hasSize(1);
    }

    @Test
    void hasWordsForEveryProblemInThreeLanguages() {
        site.data("Year,Value", "2020,x", "no year,1");
        for (Problem problem : site.pack().report()) {
            for (String language : new String[] {"nb", "nn", "en"}) {
                assertThat(problem.message(language)).isNotBlank().doesNotContain("{0}");
                assertThat(problem.advice(language)).isNotBlank();
            }
        }
    }

    private IndicatorDefinition only() {
        return site.pack().indicators().getFirst();
    }
}
