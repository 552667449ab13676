package no.samspill.formats.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.Problem;
import no.samspill.formats.Problem.Severity;
import no.samspill.formats.interactions.InteractionReading.Read;
import no.samspill.formats.interactions.InteractionReading.Refused;
import no.samspill.statistics.interactions.TwoStepInfluence;
import no.samspill.testkit.Shared;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class InteractionMatrixFileTest {

    @Test
    void readsTheMatrixOfSweden() throws IOException {
        var file = Shared.require("acceptance/participation/weitz2018-sweden-34x34/matrix.csv");
        try (var in = Files.newInputStream(file)) {
            assertThat(InteractionMatrixFile.read("matrix.csv", in))
                    .isInstanceOfSatisfying(
                            Read.class,
                            read -> {
                                assertThat(read.matrix().size()).isEqualTo(34);
                                assertThat(TwoStepInfluence.of(read.matrix()).getFirst().total())
                                        .isEqualTo(249.5);
                                assertThat(read.problems()).isEmpty();
                            });
        }
    }

    /// Its sums are right and its second-order figures another country's.
    @Test
    void findsTheSumsThatWereCopiedFromElsewhere() throws IOException {
        assertThat(read(mongolia()).problems())
                .hasSize(17)
                .allSatisfy(problem -> {
                    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
                    assertThat(problem.column()).isEqualTo("second_order");
                })
                .anySatisfy(problem -> assertThat(problem.arguments()).contains("196.5"));
    }

    @Test
    void keepsUndecidedApartFromNoInfluence() {
        InteractionReading reading = read("target;1.1;1.2;1.3\n1.1;;?;0\n1.2;−1;0;\n1.3;0,5;0;0\n");
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Read.class,
                        read -> {
                            assertThat(read.matrix().score(0, 1)).isNaN();
                            assertThat(read.matrix().score(0, 2)).isZero();
                            assertThat(read.matrix().score(1, 0)).isEqualTo(-1);
                            assertThat(read.matrix().score(2, 0)).isEqualTo(0.5);
                        });
        assertThat(reading.problems())
                .extracting(Problem::code)
                .containsExactly("interactions.undecided");
    }

    @Test
    void saysWhereAndWhatIsWrong() {
        InteractionReading reading =
                read("target,1.1,1.2,1.3\n1.1,2,x,4\n1.2,0,0,0\n1.2,0,0,0\n9.9,0,0,0\n");
        assertThat(reading).isInstanceOf(Refused.class);
        assertThat(reading.problems())
                .extracting(Problem::code, Problem::row)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("interactions.row.twice", 4L),
                        org.assertj.core.groups.Tuple.tuple("interactions.row.unknown", 5L),
                        org.assertj.core.groups.Tuple.tuple("interactions.row.missing", null));
        assertThat(read("target,1.1,1.2\n1.1,2,x\n1.2,4,0\n").problems())
                .extracting(Problem::code, Problem::row, Problem::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("interactions.diagonal", 2L, "1.1"),
                        org.assertj.core.groups.Tuple.tuple(
                                "interactions.score.not-a-number", 2L, "1.2"),
                        org.assertj.core.groups.Tuple.tuple(
                                "interactions.score.out-of-range", 3L, "1.1"));
        assertThat(reading.problems())
                .allSatisfy(problem ->
                        assertThat(
                                        List.of(
                                                problem.message("nb"),
                                                problem.advice("nn"),
                                                problem.message("en")))
                                .noneMatch(String::isBlank));
    }

    private static String mongolia() throws IOException {
        JsonNode goals =
                JsonMapper.shared()
                        .readTree(
                                Files.readString(
                                        Shared.require(
                                                "acceptance/participation/sei-mongolia-17x17/data_mongolia.json")));
        List<String> codes = IntStream.rangeClosed(1, 17).mapToObj(String::valueOf).toList();
        String header = "goal," + String.join(",", codes) + ",positive,negative,out,second_order\n";
        return codes.stream()
                .map(code -> row(code, codes, goals.get(code)))
                .collect(Collectors.joining("\n", header, "\n"));
    }

    private static String row(String code, List<String> codes, JsonNode goal) {
        String scores =
                codes.stream()
                        .map(to -> goal.get("affect").get(to).asString())
                        .collect(Collectors.joining(","));
        return String.join(
                ",",
                code,
                scores,
                goal.get("Pos").asString(),
                goal.get("Neg").asString(),
                goal.get("Sum").asString(),
                goal.get("2nd").asString());
    }

    private static InteractionReading read(String text) {
        return InteractionMatrixFile.read(
                "matrix.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
