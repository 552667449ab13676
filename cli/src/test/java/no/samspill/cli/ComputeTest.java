package no.samspill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.testkit.Shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ComputeTest {

    @TempDir private Path folder;

    @Test
    void saysWhichTargetsCarryOthersAlong() {
        CommandRun run = CommandRun.of("compute", "interactions", sweden().toString());
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .hasSize(35)
                .first()
                .isEqualTo("target,positive,negative,out,second_order,total,rank,in,received");
        assertThat(run.out().lines())
                .contains("17.11,5,-14,-9,-118.5,-127.5,34,-2,-2.5")
                .anyMatch(line -> line.startsWith("16.6,51,0,51,516,567,1,17,"));
        assertThat(run.err()).isEmpty();
    }

    @Test
    void refusesADampingWithoutAnAnswer() {
        CommandRun refused =
                CommandRun.of("compute", "interactions", sweden().toString(), "--alpha", "0.05");
        assertThat(refused.code()).isEqualTo(Samspill.REFUSED);
        assertThat(refused.err()).contains("0.045631", "21.915");
        CommandRun answered =
                CommandRun.of("compute", "interactions", sweden().toString(), "--katz", "0.25");
        assertThat(answered.out().lines())
                .hasSize(35)
                .anyMatch(line -> line.startsWith("16.6,") && line.endsWith(",1"));
    }

    @Test
    void saysWhereTheMatrixIsWrong() throws IOException {
        Path file = folder.resolve("matrix.csv");
        Files.writeString(file, "target,1.1,1.2\n1.1,0,5\n1.2,0,0\n");
        CommandRun run = CommandRun.of("compute", "interactions", file.toString());
        assertThat(run.code()).isEqualTo(Samspill.REFUSED);
        assertThat(run.err()).contains("matrix.csv:2 (1.2)");
        assertThat(run.out()).isEmpty();
        assertThat(CommandRun.of("compute", "interactions", "nowhere.csv").code())
                .isEqualTo(Samspill.REFUSED);
    }

    private static Path sweden() {
        return Shared.require("acceptance/participation/weitz2018-sweden-34x34/matrix.csv");
    }
}
