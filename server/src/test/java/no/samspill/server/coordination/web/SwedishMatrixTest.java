package no.samspill.server.coordination.web;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.Browser;
import no.samspill.server.TestCallers;
import no.samspill.server.TestServer;
import no.samspill.server.coordination.interactions.InteractionSet.Kind;
import no.samspill.server.coordination.interactions.MatrixDraft;
import no.samspill.server.coordination.interactions.MatrixImport;
import no.samspill.server.coordination.interactions.MatrixPreview;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.testkit.Shared;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The published matrix of 34 targets, from the file to the page.
class SwedishMatrixTest {

    private static final String FOLDER = "acceptance/participation/weitz2018-sweden-34x34/";
    private static final Pattern ROW =
            Pattern.compile("(?s)<tr data-target=\"([^\"]+)\">(.*?)</tr>");
    private static final Pattern CELL = Pattern.compile("(?s)<td[^>]*>(.*?)</td>");

    @Test
    void ranksAllTargetsAsPublished() throws IOException {
        Path matrix = Shared.require(FOLDER + "matrix.csv");
        List<String> expected = Files.readAllLines(Shared.require(FOLDER + "expected.csv"));
        TestServer server = TestServer.with(Path.of("..", "packs", "norway"));
        Actor actor = TestCallers.caller("coordinator@dfd").actor();
        MatrixImport imports = server.part(MatrixImport.class);
        UUID id =
                imports.keep(
                        "matrix.csv",
                        Files.readAllBytes(matrix),
                        new MatrixDraft(
                                null,
                                new BodyId("dfd"),
                                Kind.ELSEWHERE,
                                "Sverige 2018",
                                "Weitz m.fl. (2018)",
                                "https://doi.org/10.1007/s11625-017-0470-0",
                                "ikke avklart"),
                        actor);
        MatrixPreview preview = imports.find(id, actor).orElseThrow();
        // Counts as in the article: 53, 155, 268, 606, 35, 5.
        assertThat(preview.counts())
                .containsEntry("3", 53)
                .containsEntry("2", 155)
                .containsEntry("1", 268)
                .containsEntry("0", 606)
                .containsEntry("-1", 35)
                .containsEntry("-2", 5);
        imports.commit(id, preview.digest(), actor);

        String page =
                Browser.on(server)
                        .get("/nb/coordination/interactions?set=sverige-2018&ranking=all")
                        .body();

        assertThat(rows(page)).containsExactlyInAnyOrderElementsOf(published(expected));
        assertThat(page)
                .contains("21,915", "0,0456", "10 gjensidig negative par", "5 celler på −2")
                .contains(">692</td>", "Bare negative (40)");
        String refused =
                Browser.on(server)
                        .get("/nb/coordination/interactions?set=sverige-2018&method=katz&share=110")
                        .body();
        assertThat(refused).contains("vokser kjedene uten ende");
    }

    /// Target, direct, second order, in all, received directly.
    private static List<String> rows(String page) {
        return ROW.matcher(page)
                .results()
                .map(row -> {
                    List<String> cells =
                            CELL.matcher(row.group(2))
                                    .results()
                                    .map(one -> plain(one.group(1)))
                                    .toList();
                    return String.join(
                            " ",
                            row.group(1),
                            cells.get(1),
                            cells.get(2),
                            cells.get(3),
                            cells.get(4));
                })
                .toList();
    }

    private static String plain(String html) {
        Matcher other = Pattern.compile("(?s)<span.*").matcher(html);
        return other.replaceAll("").strip().replace('−', '-').replace(',', '.');
    }

    private static List<String> published(List<String> lines) {
        return lines.stream()
                .skip(1)
                .map(line -> {
                    List<String> cells = List.of(line.split(",", -1));
                    int last = cells.size();
                    return String.join(
                            " ",
                            cells.getFirst(),
                            number(cells.get(last - 5)),
                            number(cells.get(last - 4)),
                            number(cells.get(last - 3)),
                            number(cells.get(last - 1)));
                })
                .toList();
    }

    private static String number(String text) {
        double value = Double.parseDouble(text);
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
