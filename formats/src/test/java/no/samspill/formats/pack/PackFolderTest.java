package no.samspill.formats.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.samspill.formats.Observation;
import no.samspill.formats.ObservationStatus;
import no.samspill.formats.Problem;
import no.samspill.testkit.Shared;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

class PackFolderTest {

    @TempDir private Path folder;

    @BeforeEach
    void writeASmallPack() throws IOException {
        Files.createDirectories(folder.resolve("indicators"));
        Files.createDirectories(folder.resolve("series"));
        write(
                "pack.yml",
                """
                id: small
                name: {nb: Lite, en: Small}
                nation: "XX"
                languages: [nb, en]
                attribution:
                  - {nb: Kilde, en: Source}
                levels:
                  - {id: nation, singular: {nb: land, en: country}, plural: {nb: land, en: countries}, order: 0}
                  - {id: municipality, singular: {nb: kommune, en: municipality}, plural: {nb: kommuner, en: municipalities}, order: 2}
                figures:
                  - {file: series/one.csv, example: false, note: {nb: Ekte, en: Real}}
                """);
        write(
                "goals.yml",
                """
                - {number: 1, title: {nb: Mål, en: Goal}, colour: "#e5243b"}
                """);
        write(
                "targets.yml",
                """
                - {code: "1.2", goal: 1, title: {nb: Delmål, en: Target}, globalIndicators: ["1.2.1"], relevantLevels: [nation]}
                """);
        write(
                "areas.csv",
                """
                code,level,name_nb,name_nn,name_en,name_se,name_sma,name_smj,name_fkv,name_mul,parent,valid_from,valid_to,longitude,latitude,population,population_date,area_km2,organisation_number,language_form,centre
                XX,nation,Landet,,,,,,,,,,,,,1000,2024-01-01,,,,
                0001,municipality,Stedet,,,,,,,,XX,,2020-01-01,10.5,60.25,,,,,,
                0002,municipality,Stedet,,,,,,,,XX,2020-01-01,,10.5,60.25,1000,2024-01-01,12.5,123456785,nn,Byen
                """);
        write("area-changes.csv", "from,to,date,kind\n0001,0002,2020-01-01,recoded\n");
        write(
                "bodies.yml",
                """
                - id: dep
                  kind: ministry
                  name: {nb: Departementet, en: The Ministry}
                  validTo: 2022-01-01
                """);
        write(
                "responsibilities.yml",
                """
                - body: dep
                  goal: 1
                  role: answers-for
                  validTo: 2021-01-01
                  source: {nb: Kilde, en: Source}
                  confidence: documented
                """);
        write("indicators/one.yml", INDICATOR);
        write(
                "series/one.csv",
                """
                INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,COMMENT_OBS
                one,0002,2020,1.5,,
                one,0002,2021,:,,
                """);
    }

    private static final String INDICATOR =
            """
            id: one
            number: "1.2.1"
            kind: national
            name: {nb: Andel, en: Share}
            goal: 1
            targets: ["1.2"]
            measuredText: {nb: Andel, en: Share}
            decimals: 1
            direction: down
            goalpost:
              value: 2.5
              year: 2030
              kind: adopted-target
              label: {nb: Mål, en: Target}
              source: {nb: Vedtak, en: Decision}
            levels: [municipality]
            source: {nb: Kilde, en: Source}
            licence: CC BY 4.0
            classification: {goal: [social], quality: [b, a]}
            breaks:
              - {year: 2010, reason: {nb: Brudd, en: Break}}
            progress: {limit: 0.5, flags: [true]}
            """;

    @Test
    void readsEveryPart() throws PackRefused {
        CountryPack pack = PackFolder.read(folder);

        assertThat(pack.country().name().in("en")).isEqualTo("Small");
        assertThat(pack.areas()).extracting(Area::longitude).containsExactly(null, 10.5, 10.5);
        assertThat(pack.changes())
                .extracting(AreaChange::kind)
                .containsOnly(AreaChange.Kind.RECODED);
        assertThat(pack.bodies()).extracting(Body::id).containsExactly("dep", "municipality-0001");
        assertThat(pack.figures().getFirst().observations())
                .extracting(Observation::status)
                .containsExactly(ObservationStatus.NORMAL, ObservationStatus.CONFIDENTIAL);
        assertThat(pack.report()).isEmpty();
    }

    @Test
    void readsADefinitionWithWhatItLeavesOut() throws PackRefused {
        IndicatorDefinition one = PackFolder.read(folder).indicators().getFirst();

        assertThat(one.scale()).isEqualTo(IndicatorDefinition.Scale.IDENTITY);
        assertThat(one.match()).isEqualTo(IndicatorDefinition.Match.NOT_STATED);
        assertThat(one.unit().isEmpty()).isTrue();
        assertThat(one.producer()).isNull();
        assertThat(one.goalpost()).extracting(goalpost -> goalpost.value()).isEqualTo(2.5);
        assertThat(one.classification()).containsEntry("quality", List.of("b", "a"));
        assertThat(one.breaks())
                .extracting(IndicatorDefinition.SeriesBreak::year)
                .containsExactly(2010);
        assertThat(one.progress())
                .containsEntry("limit", 0.5)
                .containsEntry("flags", List.of(true));
    }

    @ParameterizedTest(name = "{0}: {2} is refused as {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    pack.yml             | nation: "XX"        | nation: "YY"          | pack.area.unknown                | nation
                    pack.yml             | en: Small           | se: Uhcci             | pack.field.missing               | name.en
                    pack.yml             | id: small           | ident: small          | pack.field.unknown               | ident
                    pack.yml             | series/one.csv      | series/two.csv        | pack.file.missing                |
                    pack.yml             | series/one.csv      | ../one.csv            | pack.file.missing                |
                    goals.yml            | number: 1           | number: one           | pack.whole-number                | number
                    goals.yml            | #e5243b             | red                   | pack.goal.colour                 | colour
                    goals.yml            | - {number           | - {number: {          | pack.yaml.broken                 |
                    goals.yml            | number: 1           | number: 7             | pack.goal.unknown                | goal
                    targets.yml          | code: "1.2"         | code: "2.2"           | pack.target.other-goal           | code
                    targets.yml          | [nation]            | [county]              | pack.level.unknown               | relevantLevels
                    targets.yml          | [nation]            | nation                | pack.yaml.not-a-list             | relevantLevels
                    areas.csv            | ,XX,,2020-01-01     | ,ZZ,,2020-01-01       | pack.area.unknown                | parent
                    areas.csv            | 123456785           | 123456784             | pack.organisation-number         | organisation_number
                    areas.csv            | municipality,Stedet | commune,Stedet        | pack.level.unknown               | level
                    areas.csv            | 0001,               | 0002,                 | pack.area.unknown                | from
                    areas.csv            | 12.5                | 12,5                  | pack.csv.field-count             |
                    areas.csv            | ,60.25,1000         | ,,1000                | pack.area.half-a-point           | latitude
                    areas.csv            | ,60.25,1000         | ,91,1000              | pack.range                       | latitude
                    areas.csv            | ,60.25,1000         | ,nord,1000            | pack.number                      | latitude
                    areas.csv            | ,centre             | ,center               | pack.csv.column-missing          | centre
                    areas.csv            | ,nn,                | ,ny,                  | pack.choice                      | language_form
                    areas.csv            | Byen                | "Byen                 | pack.csv.broken                  |
                    area-changes.csv     | 0001,0002           | 0001,0003             | pack.area.unknown                | to
                    area-changes.csv     | 2020-01-01          | 1.1.2020              | pack.date                        | date
                    area-changes.csv     | recoded             | renumbered            | pack.choice                      | kind
                    bodies.yml           | ministry            | minister              | pack.choice                      | kind
                    bodies.yml           | validTo: 2022-01-01 | successor: none       | pack.body.successor-without-end  | successor
                    bodies.yml           | validTo: 2022-01-01 | parents: [{body: no}] | pack.body.unknown                | parents
                    bodies.yml           | kind: ministry      | contacts: [{kind: x}] | pack.choice                      | contacts.kind
                    bodies.yml           | validTo: 2022-01-01 | validTo: 2020-01-01   | pack.responsibility.outside-body | body
                    responsibilities.yml | body: dep           | body: other           | pack.body.unknown                | body
                    responsibilities.yml | goal: 1             | goal:                 | pack.field.missing               | goal
                    indicators/one.yml   | id: one             | id: two               | pack.indicator.file-name         | id
                    indicators/one.yml   | ["1.2"]             | ["1.3"]               | pack.target.unknown              | targets
                    indicators/one.yml   | value: 2.5          | value: 2,5            | pack.number                      | goalpost.value
                    indicators/one.yml   | year: 2030          | yaer: 2030            | pack.field.missing               | goalpost.year
                    indicators/one.yml   | {nb: Andel, en: Share} | Andel              | pack.text.not-localized          | name
                    indicators/one.yml   | direction: down     | decimals: 2           | pack.yaml.twice                  | decimals
                    indicators/one.yml   | direction: down     | producer: ssb         | pack.body.unknown                | producer
                    indicators/one.yml   | direction: down     | exampleFigures: {firstYear: 2015} | pack.indicator.not-example | exampleFigures
                    series/one.csv       | one,0002,2020       | two,0002,2020         | pack.indicator.unknown           | INDICATOR
                    series/one.csv       | one,0002,2020       | one,0003,2020         | pack.area.unknown                | REF_AREA
                    series/one.csv       | 1.5                 | much                  | csv.value.not-a-number           | OBS_VALUE
                    """)
    void refusesAMistakeAndSaysWhereItIs(
            String file, String before, String after, String code, String column)
            throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(before);
        int at = text.indexOf(before);
        write(file, text.substring(0, at) + after + text.substring(at + before.length()));

        List<Problem> problems = problems();

        assertThat(problems)
                .anySatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.column()).isEqualTo(column);
                });
        assertThat(problems).allSatisfy(PackFolderTest::readsWell);
    }

    @Test
    void namesTheLineOfAMistake() throws IOException {
        replace("responsibilities.yml", "confidence: documented", "confidence: sure");

        Problem problem = problems().getFirst();

        assertThat(problem.file()).isEqualTo("responsibilities.yml");
        assertThat(problem.row()).isEqualTo(6);
        assertThat(problem.message("en"))
                .isEqualTo("“sure” is not one of the values here: documented, likely, uncertain.");
    }

    @Test
    void refusesACodeThatIsValidTwiceAtTheSameTime() throws IOException {
        replace("areas.csv", ",XX,2020-01-01,", ",XX,2019-01-01,");
        replace("areas.csv", "0001,", "0002,");

        assertThat(problems()).extracting(Problem::code).contains("pack.area.overlap");
    }

    @Test
    void refusesAnIdThatIsUsedTwice() throws IOException {
        String goals = Files.readString(folder.resolve("goals.yml"));
        write("goals.yml", goals + goals);

        assertThat(problems()).extracting(Problem::code).containsExactly("pack.twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"goals.yml", "targets.yml", "areas.csv", "bodies.yml"})
    void refusesAPackThatLacksAFile(String file) throws IOException {
        Files.delete(folder.resolve(file));

        assertThat(problems())
                .anyMatch(problem ->
                        problem.code().equals("pack.file.missing") && problem.file().equals(file));
    }

    @Test
    void makesExampleFiguresFromADefinition() throws IOException, PackRefused {
        write(
                "indicators/one.yml",
                INDICATOR
                        + """
                        example: true
                        exampleFigures:
                          {firstYear: 2015, lastYear: 2018, mean: 10, spread: 1, noise: 1, yearlyChange: 0,
                           min: 0, max: 20, sizeEffect: 0, skipShare: 0, hideBelowPopulation: 0}
                        """);

        CountryPack.Figures figures = PackFolder.read(folder).figures().getLast();

        assertThat(figures.example()).isTrue();
        assertThat(figures.source()).isEqualTo("eksempeldata");
        assertThat(figures.observations()).hasSize(4).allMatch(one -> one.area().equals("0002"));
    }

    @Test
    void knowsItsOwnLayout() throws IOException {
        assertThat(PackFolder.isOne(folder)).isTrue();
        Files.delete(folder.resolve("pack.yml"));
        assertThat(PackFolder.isOne(folder)).isFalse();
        assertThatThrownBy(() -> CountryPacks.read(folder))
                .isInstanceOf(PackRefused.class)
                .hasMessageContaining("is not a country pack");
    }

    @Test
    void leavesAnOpenSdgRepositoryToItsOwnReader() throws PackRefused {
        Path repository = Shared.require("data/open-sdg/basque");

        assertThat(PackFolder.isOne(repository)).isFalse();
        assertThat(CountryPacks.read(repository).country().id()).isEqualTo("basque");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void explainsEveryProblemInEveryLanguage(String language) {
        for (String code :
                ResourceBundle.getBundle("no.samspill.formats.pack.problems", Locale.ROOT)
                        .keySet()) {
            if (!code.endsWith(".advice")) {
                Problem problem =
                        new Problem(
                                Problem.Severity.ERROR,
                                code,
                                "f",
                                1L,
                                null,
                                List.of("a", "b", "c"));
                assertThat(problem.message(language)).isNotBlank().doesNotContain("{");
                assertThat(problem.advice(language)).isNotBlank().doesNotContain("{");
            }
        }
    }

    private static void readsWell(Problem problem) {
        assertThat(problem.message("nb")).isNotBlank().doesNotContain("{0}");
        assertThat(problem.advice("nn")).isNotBlank().doesNotContain("{0}");
    }

    private List<Problem> problems() {
        try {
            PackFolder.read(folder);
            return List.of();
        } catch (PackRefused refused) {
            return refused.problems();
        }
    }

    private void replace(String file, String before, String after) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(before);
        write(file, text.replace(before, after));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
