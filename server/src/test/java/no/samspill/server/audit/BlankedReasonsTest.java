package no.samspill.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.LocalizedText;
import no.samspill.server.Browser;
import no.samspill.server.TestServer;
import no.samspill.server.access.AccessRequests;
import no.samspill.server.access.Appointments;
import no.samspill.server.access.Identity;
import no.samspill.server.access.Invitations;
import no.samspill.server.access.People;
import no.samspill.server.access.Period;
import no.samspill.server.access.Terms;
import no.samspill.server.audit.Verdict.Intact;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.organisations.BodyDraft;
import no.samspill.server.organisations.BodyRegister;
import no.samspill.server.organisations.ReorganisationDraft;
import no.samspill.server.organisations.ReorganisationDraft.Beginning;
import no.samspill.server.organisations.ReorganisationDraft.Kind;
import no.samspill.server.organisations.ReorganisationDraft.Receiver;
import no.samspill.server.organisations.Reorganisations;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Role;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.PersonId;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/// A reason that names somebody stands in the record of every change and in the rows of what was
/// changed, where pages show it to everybody; it goes in both.
class BlankedReasonsTest {

    private static final BodyId BODY = new BodyId("new-ministry");
    private static final String NAMING = "Fordi Trygve Tidsfrist sa det";
    private static final Caller OPERATOR = Caller.operator();

    private final Chain chain = new Chain(TestServer.apart("blanked-reasons"));
    private final TestServer server = chain.server();

    @Test
    void areGoneWhereverTheSameWordsStand() {
        People people = server.part(People.class);
        PersonId trygve = people.signedIn(new Identity("test", "8", "Trygve Tidsfrist", null)).id();
        PersonId other = people.signedIn(new Identity("test", "9", "Oda Annen", null)).id();
        edit("Beskrevet", NAMING);
        edit("Beskrevet igjen", "Fordi Oda sa det");
        long proposal = propose();
        endRole(other);
        rejectRequest(other);
        Browser visitor = Browser.on(server);
        assertThat(visitor.get("/nb/bodies/new-ministry/history").body()).contains(NAMING);
        assertThat(visitor.get("/nb/reorganisations/" + proposal).body()).contains(NAMING);
        assertThat(rowsWith(NAMING)).isEqualTo(5);

        server.part(AuditBlanking.class).blank(trygve, new Actor.Operator(), "bedt om");

        assertThat(rowsWith(NAMING)).isZero();
        assertThat(rowsWith("Fordi Oda sa det")).isEqualTo(1);
        assertThat(visitor.get("/nb/bodies/new-ministry").body())
                .contains("Fordi Oda sa det")
                .doesNotContain(NAMING);
        assertThat(visitor.get("/nb/bodies/new-ministry/history").body()).doesNotContain(NAMING);
        assertThat(visitor.get("/nb/reorganisations/" + proposal).body())
                .contains("Begrunnelsen er fjernet")
                .doesNotContain(NAMING);
        assertThat(chain.verification().verify()).isInstanceOf(Intact.class);
    }

    private void edit(String text, String reason) {
        Bodies bodies = server.part(Bodies.class);
        BodyDraft draft = BodyDraft.of(bodies.find(BODY).orElseThrow());
        server.part(BodyRegister.class)
                .edit(
                        BODY,
                        bodies.findStanding(BODY).orElseThrow().version(),
                        new BodyDraft(
                                draft.kind(),
                                draft.level(),
                                draft.organisationNumber(),
                                draft.names(),
                                draft.areas(),
                                draft.languageForm(),
                                draft.parents(),
                                draft.contacts(),
                                LocalizedText.of("nb", text),
                                draft.validity()),
                        Chain.ACTOR,
                        reason);
    }

    private long propose() {
        Beginning name =
                new Beginning(LocalizedText.of("nb", "Omdøpt"), LocalizedText.EMPTY, null, null);
        return server.part(Reorganisations.class)
                .propose(
                        new ReorganisationDraft(
                                Kind.RENAME,
                                LocalDate.parse("2024-01-01"),
                                List.of(BODY),
                                List.of(Receiver.of(BODY, name)),
                                LocalizedText.EMPTY,
                                NAMING),
                        Chain.ACTOR)
                .id();
    }

    private void endRole(PersonId person) {
        Invitations invitations = server.part(Invitations.class);
        Terms terms = new Terms(BODY, Role.CASE_OFFICER, Period.since(TestServer.TODAY));
        var held =
                invitations.accept(
                        invitations.invite(terms, "oda@example.org", OPERATOR).token(), person);
        server.part(Appointments.class).end(held.id(), 1, NAMING, OPERATOR);
    }

    private void rejectRequest(PersonId person) {
        AccessRequests requests = server.part(AccessRequests.class);
        var asked = requests.ask(person, BODY, Role.DECIDER, NAMING);
        requests.reject(asked.id(), 1, NAMING, OPERATOR);
    }

    /// In how many rows outside the record of every change these words stand.
    private int rowsWith(String words) {
        Integer rows =
                chain.database()
                        .queryForObject(
                                """
                                select count(*) from (
                                  select row_to_json(b)::text as held from organisations.body_version b
                                  union all select row_to_json(r)::text
                                    from organisations.reorganisation_version r
                                  union all select row_to_json(a)::text from access.appointment a
                                  union all select row_to_json(q)::text from access.access_request q
                                  union all select row_to_json(d)::text from access.deputyship d
                                ) as everything where strpos(held, ?) > 0
                                """,
                                Integer.class,
                                words);
        return rows == null ? 0 : rows;
    }
}
