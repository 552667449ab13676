package no.samspill.server.coordination.web;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.Browser;
import no.samspill.server.TestCallers;
import no.samspill.server.TestServer;
import no.samspill.server.coordination.interactions.InteractionSet.Kind;
import no.samspill.server.coordination.interactions.Interactions;
import no.samspill.server.coordination.interactions.MatrixDraft;
import no.samspill.server.coordination.interactions.MatrixImport;
import no.samspill.server.coordination.interactions.MatrixImport.Committed;
import no.samspill.server.coordination.interactions.ScoredSet;
import no.samspill.server.coordination.interactions.TargetPair;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

class InteractionPagesTest {

    private static final String MATRIX = "target,1.2,4.7,8.6\n1.2,0,2,-1\n4.7,?,0,\n8.6,-2,1,0\n";
    private static final String HOME = "/nb/coordination/interactions";

    private final TestServer server = TestServer.apart("interaction-pages");
    private final Interactions interactions = server.part(Interactions.class);
    private final Browser visitor = Browser.on(server);
    private String set = "";

    @BeforeEach
    void bringAMatrixIn() {
        set = bringIn("Et <b>sett</b>", MATRIX);
    }

    private String bringIn(String name, String text) {
        Actor actor = TestCallers.caller("coordinator@new-ministry").actor();
        MatrixImport imports = server.part(MatrixImport.class);
        UUID id =
                imports.keep(
                        "m.csv",
                        text.getBytes(StandardCharsets.UTF_8),
                        new MatrixDraft(
                                null,
                                new BodyId("statistics"),
                                Kind.ELSEWHERE,
                                name,
                                "En rapport",
                                "https://example.org",
                                "CC BY 4.0"),
                        actor);
        String digest = imports.find(id, actor).orElseThrow().digest();
        return imports.commit(id, digest, actor).orElseThrow() instanceof Committed.Done done
                ? done.set().value()
                : "";
    }

    private HttpResponse<String> as(String caller, String path, String form) {
        HttpRequest request =
                HttpRequest.newBuilder(server.at(path))
                        .header(TestCallers.HEADER, caller)
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        return send(request);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> api(String path) {
        return send(HttpRequest.newBuilder(server.at(path)).build());
    }

    private ScoredSet scored() {
        return interactions.findScored(set).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void showsEveryViewInEveryLanguage(String lang) {
        String page = "/" + lang + "/coordination/interactions?set=" + set;
        for (String query :
                new String[] {
                    "",
                    "&view=network",
                    "&view=list&sort=spread",
                    "&show=spread",
                    "&show=statistics",
                    "&negative=1",
                    "&goal=8",
                    "&body=new-ministry&with=statistics",
                    "&method=katz",
                    "&method=katz&share=100",
                    "&cell=8.6-1.2",
                    "&cell=4.7-1.2",
                    "&cell=4.7-8.6",
                    "&ranking=all"
                }) {
            HttpResponse<String> answer = visitor.get(page + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(200);
            assertThat(answer.body()).as(query).doesNotContain("<b>sett", "??");
        }
        assertThat(visitor.get("/" + lang + "/coordination").body())
                .contains("/bodies", "/reorganisations", "?set=" + set);
    }

    @Test
    void printsEveryCellWithASignThatDoesNotRestOnColour() {
        String page = visitor.get(HOME + "?set=" + set).body();

        assertThat(page)
                .contains("class=\"n1 edge\"", "class=\"n2 edge\"", "class=\"u edge\"", "class=\"s")
                .contains(">−2</a>", ">?</a>", "cell=8.6-1.2#panel");
    }

    @Test
    void tellsWhatStandsBehindACellAndWhoHasToMeet() {
        String page = visitor.get(HOME + "?set=" + set + "&cell=8.6-1.2").body();

        assertThat(page)
                .contains("motvirker", "svarer for 8.6", "Arbeids- og trivselsdepartementet")
                .contains("Foreslått sak", "ingen kjent", "Motsatt vei")
                .doesNotContain("name=\"why\"", "name=\"score\"");
    }

    @Test
    void letsABodyScoreWithAReasonAndRefusesWithout() {
        Browser officer = Browser.signedInAs("demo-case-officer", server);
        String page = HOME + "?set=" + set + "&cell=1.2-4.7";
        String form = HOME + "/score";
        HttpResponse<String> refused =
                officer.post(
                        page, form, "set", set, "cell", "1.2-4.7", "version", "0", "score", "1",
                        "reason", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Skriv en begrunnelse", "aria-invalid=\"true\"");

        long version = refused.body().contains("name=\"version\" value=\"1\"") ? 1 : 0;
        HttpResponse<String> saved =
                officer.post(
                        page,
                        form,
                        "set",
                        set,
                        "cell",
                        "1.2-4.7",
                        "version",
                        Long.toString(version),
                        "score",
                        "1",
                        "reason",
                        "Fordi <script>alert(1)</script>");
        assertThat(saved.statusCode()).isIn(302, 303);
        assertThat(Browser.location(saved)).contains("cell=1.2-4.7");
        assertThat(officer.get(page).body())
                .contains("Fordi &lt;script&gt;")
                .doesNotContain("<script>alert");

        HttpResponse<String> late =
                officer.post(
                        page, form, "set", set, "cell", "1.2-4.7", "version", "99", "score", "?",
                        "reason", "Mitt");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Mitt", "Nå står det 1");
    }

    @Test
    void letsOnlyThoseWhoAnswerOrCoordinateTakeSteps() {
        String form = "set=" + set + "&cell=8.6-1.2&version=0&state=agenda&why=M%C3%B8tet";
        String path = HOME + "/step";

        assertThat(as("visitor", path, form).headers().firstValue("Location").orElse(""))
                .contains("sign-in");
        assertThat(as("case-officer@statistics", path, form).statusCode()).isEqualTo(403);
        assertThat(as("decider@new-ministry", path, form).statusCode()).isIn(302, 303);
        assertThat(as("coordinator@statistics", path, form).statusCode()).isEqualTo(409);
        assertThat(
                        as("coordinator@statistics", path, form.replace("version=0", "version=1"))
                                .statusCode())
                .isEqualTo(422);
        assertThat(scored().findResolution(new TargetPair("8.6", "1.2"))).isPresent();
        assertThat(visitor.get(HOME + "?set=" + set + "&cell=8.6-1.2").body()).contains("Møtet");
    }

    @Test
    void givesTheMatrixInAFormThatCanBeBroughtInAgain() {
        String csv = visitor.get(HOME + "/tables/matrix.csv?set=" + set).body();
        String again = bringIn("Igjen", csv.replace("\ufeff", ""));

        ScoredSet other = interactions.findScored(again).orElseThrow();
        assertThat(other.targets()).isEqualTo(scored().targets());
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(other.cell(i, j))
                        .usingRecursiveComparison()
                        .isEqualTo(scored().cell(i, j));
            }
        }
        assertThat(visitor.get(HOME + "/tables/matrix.xlsx?set=" + set).body()).startsWith("PK");
        assertThat(visitor.get(HOME + "/tables/scores.csv?set=" + set).body())
                .contains("8.6,1.2,statistics,-2,");
        assertThat(visitor.get(HOME + "/tables/nothing.csv?set=" + set).statusCode())
                .isEqualTo(404);
    }

    @Test
    void makesASetToScoreIn() {
        String path = HOME + "/new";
        assertThat(as("coordinator@new-ministry", path, "name=&source=x&licence=y").statusCode())
                .isEqualTo(422);
        HttpResponse<String> made =
                as(
                        "coordinator@new-ministry",
                        path,
                        "name=Norge+2024&kind=own&source=Oss&licence=NLOD&targets=");
        assertThat(made.statusCode()).isIn(302, 303);
        assertThat(interactions.find("norge-2024").orElseThrow().targets()).hasSize(3);
        assertThat(
                        as(
                                        "coordinator@new-ministry",
                                        HOME + "/norge-2024/edit",
                                        "version=1&name=Norge&kind=own&source=Oss&licence=NLOD&targets=1.2+4.7")
                                .statusCode())
                .isIn(302, 303);
        assertThat(interactions.find("norge-2024").orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void givesTheSameToPrograms() {
        assertThat(api("/api/v1/interactions").body()).contains("\"" + set + "\"");
        assertThat(api("/api/v1/interactions/" + set).body())
                .contains("\"scores\":[[0.0,2.0,-1.0],[null,0.0,null],[-2.0,1.0,0.0]]")
                .contains("\"secondOrder\"");
        assertThat(api("/api/v1/interactions/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void saysWhyThereIsNothingYet() {
        Browser other = Browser.on(TestServer.withSmallPack());
        assertThat(other.get(HOME).body()).contains("Ingen har vurdert samspillet ennå");
        assertThat(other.get(HOME + "?set=nowhere").statusCode()).isEqualTo(404);
        assertThat(other.get("/nb/coordination").statusCode()).isEqualTo(200);
    }
}
