package no.samspill.server.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.pack.Body;
import no.samspill.formats.tables.TableCell;
import no.samspill.formats.tables.TableWriter;
import no.samspill.server.Browser;
import no.samspill.server.TestServer;
import no.samspill.server.organisations.BodyImport.Committed;
import no.samspill.server.organisations.BodyImportPreview.Outcome;
import no.samspill.server.organisations.BodyImportPreview.RowProblem;
import no.samspill.server.rights.Action;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Role;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Change;
import no.samspill.server.shared.PersonId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

class BodyImportTest {

    private static final Caller KARI = person("00000000-0000-0000-0000-0000000000a1");
    private static final Caller OLA = person("00000000-0000-0000-0000-0000000000a2");

    private final TestServer server = TestServer.apart("body-import");
    private final BodyImport imports = server.part(BodyImport.class);
    private final Bodies bodies = server.part(Bodies.class);
    private final BodyRegister register = server.part(BodyRegister.class);

    private static Caller person(String id) {
        Actor actor =
                new Actor.Person(new PersonId(UUID.fromString(id)), new BodyId("statistics"), null);
        return new Caller(actor, Set.of(Role.COORDINATOR), Set.of(Action.values()));
    }

    private UUID keep(String text) {
        return imports.keep("bodies.csv", text.getBytes(StandardCharsets.UTF_8), KARI.actor());
    }

    private BodyImportPreview preview(String text) {
        return imports.find(keep(text), KARI).orElseThrow();
    }

    private Committed commit(String text) {
        UUID id = keep(text);
        String digest = imports.find(id, KARI).orElseThrow().digest();
        return imports.commit(id, digest, KARI, "fra regnearket").orElseThrow();
    }

    private static Outcome only(BodyImportPreview preview) {
        assertThat(preview.rows()).hasSize(1);
        return preview.rows().getFirst().outcome();
    }

    private static List<RowProblem> problems(Outcome outcome) {
        return outcome instanceof Outcome.Wrong(_, List<RowProblem> problems)
                ? problems
                : List.of();
    }

    @Test
    void takesInNewBodiesAsTheFirstVersionBySomebody() {
        String text =
                """
                kind;name_nb;name_nn;organisation_number;valid_from;email;website;language_form
                directorate;Etaten for prøving;Etaten for prøving;999 999 999;2020-01-01;post@etaten.example;www.etaten.example;nb
                association;Samvirket;;;1.2.2021;;;
                """;
        assertThat(commit(text)).isEqualTo(new Committed.Done(2, 0));

        Body body = bodies.find("etaten-for-proving").orElseThrow();
        assertThat(body.level()).isEqualTo(Body.Level.STATE);
        assertThat(body.organisationNumber()).hasToString("999999999");
        assertThat(body.contacts())
                .contains(new Body.Contact(Body.ContactKind.WEB, "https://www.etaten.example"));
        BodyVersion version = bodies.versions(new BodyId("samvirket")).getFirst();
        assertThat(version.recordedBy()).isEqualTo(KARI.actor().label());
        assertThat(version.reason()).isEqualTo("fra regnearket");
        assertThat(version.body().organisationNumber()).isNull();
        assertThat(version.body().validFrom()).isEqualTo(LocalDate.of(2021, 2, 1));

        // What was taken in is recognised when the same file comes again.
        BodyImportPreview again = preview(text);
        assertThat(again.countUnchanged()).isEqualTo(2);
    }

    @Test
    void tellsAChangeFieldByField() {
        commit("id;kind;name_nb;name_en\nchanges;company;Før;Before\n");
        Outcome outcome = only(preview("id;name_nb;short_name\nchanges;Etter;E\n"));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Changed.class,
                        changed ->
                                assertThat(changed.fields())
                                        .containsExactly(
                                                Change.Field.of("name.nb", "Før", "Etter"),
                                                Change.Field.of("short-name.nb", null, "E")));
        assertThat(commit("id;name_nb;short_name\nchanges;Etter;E\n"))
                .isEqualTo(new Committed.Done(0, 1));
        Body body = bodies.find("changes").orElseThrow();
        assertThat(body.name().in("nb")).isEqualTo("Etter");
        assertThat(body.name().in("en")).isEqualTo("Before");
        assertThat(bodies.versions(new BodyId("changes"))).hasSize(2);
    }

    @Test
    void writesNothingWhenOneRowIsWrong() {
        String text = "id;kind;name_nb\nwhole-1;company;Helt\nwhole-2;rocket;Halvt\n";
        assertThat(commit(text)).isEqualTo(new Committed.Wrong());
        assertThat(bodies.find("whole-1")).isEmpty();
    }

    @ParameterizedTest(name = "{2} in column {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    id;kind;name_nb#Ny Id;company;X                                 | id                  | id.not-one
                    id;kind;name_nb#n1;rocket;X                                     | kind                | kind.unknown
                    id;name_nb#n1;X                                                 | kind                | kind.missing
                    id;kind;name_nb;level#n1;company;X;galaxy                       | level               | level.unknown
                    id;kind#n1;company                                              | name_nb             | name.missing
                    id;kind;name_nb;organisation_number#n1;company;X;123456789      | organisation_number | number.not-one
                    id;kind;name_nb;area#n1;company;X;9999                          | area                | area.unknown
                    id;kind;name_nb;parent#n1;company;X;nobody                      | parent              | parent.unknown
                    id;kind;name_nb;valid_from#n1;company;X;i fjor                  | valid_from          | day.not-one
                    id;kind;name_nb;valid_from;valid_to#n1;company;X;2020-01-01;2019-01-01 | valid_to     | validity.order
                    id;kind;name_nb;email#n1;company;X;ingen                        | email               | contact.email
                    id;kind;name_nb;website#n1;company;X;javascript://x             | website             | contact.web
                    id;kind;name_nb;language_form#n1;company;X;samisk               | language_form       | language-form
                    id;kind;name_nb;colour#n1;company;X;red                         | colour              | column.unknown
                    kind#company                                                    |                     | column.missing
                    """)
    void saysWhichCellIsWrong(String text, String column, String code) {
        List<RowProblem> problems = problems(only(preview(text.replace('#', '\n'))));
        assertThat(problems).extracting(RowProblem::code).contains(code);
        RowProblem problem =
                problems.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
        assertThat(problem.column()).isEqualTo(column == null ? "" : column);
        assertThat(problem.row()).isEqualTo(code.startsWith("column.") ? 1 : 2);
    }

    @Test
    void refusesTheSameBodyTwice() {
        BodyImportPreview preview =
                preview("id;kind;name_nb\ntwice;company;En\ntwice;company;To\n");
        assertThat(problems(preview.rows().get(1).outcome()))
                .containsExactly(RowProblem.of(3, "", "row.twice", 2));
    }

    @Test
    void refusesANumberThatAnotherBodyHas() {
        commit("id;kind;name_nb;organisation_number\nowner;company;Eier;974760673\n");
        List<RowProblem> problems =
                problems(
                        only(
                                preview(
                                        "id;kind;name_nb;organisation_number\nthief;company;Tyv;974760673")));
        assertThat(problems)
                .containsExactly(RowProblem.of(2, "organisation_number", "number.taken", "owner"));
    }

    @Test
    void findsParentsFurtherDownInTheFile() {
        assertThat(
                        commit(
                                """
                                id;kind;name_nb;parent
                                child-1;directorate;Barn;parent-1
                                parent-1;ministry;Forelder;
                                """))
                .isEqualTo(new Committed.Done(2, 0));
        assertThat(bodies.parentOf(new BodyId("child-1"), TestServer.TODAY))
                .map(Body::id)
                .contains("parent-1");
    }

    @Test
    void doesOnlyWhatThePreviewTold() {
        commit("id;kind;name_nb\nstale;company;Før\n");
        UUID id = keep("id;name_nb\nstale;Etter\n");
        String digest = imports.find(id, KARI).orElseThrow().digest();
        BodyVersion standing = bodies.findStanding(new BodyId("stale")).orElseThrow();
        BodyDraft draft = BodyDraft.of(standing.body());
        register.edit(
                new BodyId("stale"),
                standing.version(),
                new BodyDraft(
                        Body.Kind.RESEARCH,
                        draft.level(),
                        null,
                        draft.names(),
                        draft.areas(),
                        null,
                        draft.parents(),
                        draft.contacts(),
                        draft.description(),
                        draft.validity()),
                OLA.actor(),
                "forsker nå");

        assertThat(imports.commit(id, digest, KARI, null)).contains(new Committed.Stale());
        assertThat(bodies.find("stale").orElseThrow().name().in("nb")).isEqualTo("Før");
    }

    @Test
    void keepsAFileForTheOneWhoSentItOnly() {
        UUID id = keep("id;kind;name_nb\nmine;company;Min\n");
        String digest = imports.find(id, KARI).orElseThrow().digest();
        assertThat(imports.find(id, OLA)).isEmpty();
        assertThat(imports.commit(id, digest, OLA, null)).isEmpty();
        imports.discard(id, OLA.actor());
        assertThat(imports.find(id, KARI)).isPresent();
        assertThat(imports.commit(id, digest, KARI, null)).isPresent();
        assertThat(imports.commit(id, digest, KARI, null)).isEmpty();
    }

    @Test
    void readsWorkbooks() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer =
                TableWriter.workbook(
                        out, "Virksomheter", List.of("id", "kind", "name_nb", "valid_from"))) {
            writer.row(
                    List.of(
                            TableCell.of("sheet-1"),
                            TableCell.of("company"),
                            TableCell.of("=SUM(A1)"),
                            TableCell.of(LocalDate.of(2020, 5, 1))));
        }
        UUID id = imports.keep("b.xlsx", out.toByteArray(), KARI.actor());
        BodyImportPreview preview = imports.find(id, KARI).orElseThrow();
        assertThat(preview.place()).isEqualTo("b.xlsx [Virksomheter]");
        assertThat(preview.countNew()).isEqualTo(1);
        assertThat(imports.commit(id, preview.digest(), KARI, null)).isPresent();
        Body body = bodies.find("sheet-1").orElseThrow();
        assertThat(body.name().in("nb")).isEqualTo("=SUM(A1)");
        assertThat(body.validFrom()).isEqualTo(LocalDate.of(2020, 5, 1));
    }

    @Test
    void tellsWhyAFileCannotBeRead() {
        BodyImportPreview preview = preview("id;id\n1;2\n");
        assertThat(preview.canBeCommitted()).isFalse();
        assertThat(preview.problems()).isNotEmpty();
    }

    @Test
    void asksForTheRightToEveryRow() {
        commit("id;kind;name_nb\nguarded;company;Vaktet\n");
        Caller operator = Caller.operator();
        String text = "id;kind;name_nb;email\nguarded;;;ny@example.org\nfresh-1;company;Ny;\n";
        UUID id = imports.keep("b.csv", text.getBytes(StandardCharsets.UTF_8), operator.actor());
        BodyImportPreview preview = imports.find(id, operator).orElseThrow();
        assertThat(problems(preview.rows().getFirst().outcome()))
                .containsExactly(RowProblem.of(2, "", "right.edit", "guarded"));
        assertThat(preview.countNew()).isEqualTo(1);
        assertThat(imports.commit(id, preview.digest(), operator, "x"))
                .contains(new Committed.Wrong());
        assertThat(bodies.find("fresh-1")).isEmpty();
        assertThat(bodies.find("guarded").orElseThrow().contacts()).isEmpty();
    }

    @Test
    void leavesThePlaceOfAPublicBodyToReorganisations() {
        List<RowProblem> problems =
                problems(
                        only(
                                preview(
                                        """
                                        id;valid_to;parent;organisation_number
                                        municipality-0104;2025-01-01;county-02;999999999
                                        """)));
        assertThat(problems).extracting(RowProblem::code).containsOnly("structure.reorganisation");
        assertThat(problems)
                .extracting(RowProblem::column)
                .contains("valid_to", "parent", "organisation_number");
    }

    @Test
    void wantsAReasonToMoveAnyOtherBody() {
        commit("id;kind;name_nb\nmoves-1;association;Laget\n");
        String text = "id;valid_to\nmoves-1;2024-02-01\n";
        UUID id = keep(text);
        String digest = imports.find(id, KARI).orElseThrow().digest();
        assertThat(imports.commit(id, digest, KARI, null)).contains(new Committed.ReasonMissing());
        assertThat(imports.commit(id, digest, KARI, "lagt ned")).contains(new Committed.Done(0, 1));
    }

    @Test
    void findsNothingNewInTheTableThatIsDownloaded() {
        String csv = Browser.on(server).get("/nb/bodies.csv").body();
        BodyImportPreview preview = preview(csv);
        assertThat(preview.countUnchanged()).isGreaterThan(5);
        assertThat(preview.countUnchanged()).isEqualTo(preview.rows().size());
    }
}
