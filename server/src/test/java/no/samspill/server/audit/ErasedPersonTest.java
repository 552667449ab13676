package no.samspill.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.Browser;
import no.samspill.server.TestServer;
import no.samspill.server.access.AccessRequest;
import no.samspill.server.access.AccessRequests;
import no.samspill.server.access.Appointment;
import no.samspill.server.access.Appointments;
import no.samspill.server.access.Identity;
import no.samspill.server.access.Invitations;
import no.samspill.server.access.People;
import no.samspill.server.access.Period;
import no.samspill.server.access.PersonalData;
import no.samspill.server.access.Terms;
import no.samspill.server.audit.Verdict.Intact;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Role;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Change;
import no.samspill.server.shared.PersonId;
import no.samspill.server.shared.RecordRef;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Whoever has themselves erased is gone from the record of every change as well, and it still
/// holds.
class ErasedPersonTest {

    private static final BodyId BODY = new BodyId("new-ministry");
    private static final String EMAIL = "turid.tidligere@example.org";

    private final Chain chain = new Chain(TestServer.apart("erased-person"));
    private final TestServer server = chain.server();
    private final People people = server.part(People.class);

    @Test
    void leavesNoNameInAnyRowAndTheChainWhole() {
        PersonId turid = people.signedIn(new Identity("test", "7", "Turid Tidligere", EMAIL)).id();
        leaveTraces(turid);
        reason("1", "Turid Tidligere ba om det");
        reason("2", "Turid Tidligeresen ba om det");
        String page = "/nb/bodies/" + BODY;
        Browser auditor = Browser.signedInAs("demo-auditor", server);
        assertThat(auditor.get(page).body()).contains("Turid Tidligere");

        server.part(PersonalData.class).erase(turid, new Actor.Person(turid, null, null));

        assertThat(rowsWith("turid tidligere")).containsExactly("Turid Tidligeresen ba om det");
        assertThat(rowsWith(EMAIL)).isEmpty();
        assertThat(rowsWith("eget ønske")).isEmpty();
        assertThat(chain.verification().verify()).isInstanceOf(Intact.class);
        assertThat(auditor.get(page).body())
                .as("a page that was kept")
                .contains("Turid Tidligeresen")
                .doesNotContain("Turid Tidligere ");
        assertThat(chain.search().list(List.of(new RecordRef("person", turid.toString())), 9))
                .extracting(Entry::action)
                .containsExactly("erased", "created");
        assertThat(server.part(AuditBlanking.class).find(turid).parts()).isLessThanOrEqualTo(1);
    }

    private void leaveTraces(PersonId turid) {
        Invitations invitations = server.part(Invitations.class);
        Caller operator = Caller.operator();
        Terms terms = new Terms(BODY, Role.CASE_OFFICER, Period.since(TestServer.TODAY));
        invitations.invite(terms, EMAIL, operator);
        Appointment held =
                invitations.accept(invitations.invite(terms, EMAIL, operator).token(), turid);
        server.part(Appointments.class).end(held.id(), 1, "Turid slutter, eget ønske", operator);
        AccessRequests requests = server.part(AccessRequests.class);
        AccessRequest asked = requests.ask(turid, BODY, Role.DECIDER, "Mitt eget ønske");
        requests.reject(asked.id(), 1, "Ikke etter eget ønske", operator);
    }

    private void reason(String id, String reason) {
        chain.publish(
                new Change.Plain(
                        new RecordRef("body", BODY.value()),
                        new Actor.Operator(),
                        "edited",
                        BODY,
                        List.of(Change.Field.of("name.nb", null, "Navn " + id)),
                        reason));
    }

    private List<String> rowsWith(String text) {
        return chain.database()
                .query(
                        """
                        select coalesce(after, before, '') from audit.part p
                        where p::text ilike '%' || ? || '%'
                        union all select e::text from audit.entry e
                        where e::text ilike '%' || ? || '%'
                        """,
                        (row, _) -> row.getString(1), text, text);
    }
}
