package no.samspill.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import no.samspill.server.TestCallers;
import no.samspill.server.TestServer;
import no.samspill.server.access.AccessRefused.Reason;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Role;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Outdated;
import no.samspill.server.shared.PersonId;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/// Who becomes what to a body, and how it ends.
class PeopleAndRolesTest {

    private static final BodyId BODY = new BodyId("new-ministry");
    private static final Caller OPERATOR = Caller.operator();
    private static final Caller ADMINISTRATOR = TestCallers.caller("administrator@new-ministry");

    private final TestServer server = TestServer.apart("access");
    private final Invitations invitations = server.part(Invitations.class);
    private final Appointments appointments = server.part(Appointments.class);
    private final AccessRequests requests = server.part(AccessRequests.class);
    private final People people = server.part(People.class);

    private PersonId newPerson() {
        String subject = UUID.randomUUID().toString();
        return people.signedIn(new Identity("test", subject, "Navn", subject + "@example.org"))
                .id();
    }

    private static Terms as(Role role) {
        return new Terms(BODY, role, Period.since(TestServer.TODAY));
    }

    private Appointment appoint(Role role) {
        String token = invitations.invite(as(role), "a@example.org", OPERATOR).token();
        return invitations.accept(token, newPerson());
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(call)
                .extracting(AccessRefused::reason)
                .isEqualTo(reason);
    }

    @Test
    void anInvitationIsAnsweredOnceAndInTime() {
        PersonId person = newPerson();
        String token =
                invitations.invite(as(Role.CASE_OFFICER), "a@example.org", ADMINISTRATOR).token();
        assertThat(invitations.accept(token, person).role()).isEqualTo(Role.CASE_OFFICER);
        assertRefused(Reason.ANSWERED_ALREADY, () -> invitations.accept(token, newPerson()));
        assertRefused(Reason.UNKNOWN_RECORD, () -> invitations.accept("guessed", person));
        String late = invitations.invite(as(Role.DECIDER), "a@example.org", ADMINISTRATOR).token();
        server.clock().moveTo(TestServer.TODAY.plusDays(15));
        try {
            assertRefused(Reason.INVITATION_EXPIRED, () -> invitations.accept(late, person));
        } finally {
            server.clock().moveTo(TestServer.TODAY);
        }
    }

    @Test
    void onlyTheOperatorGivesWhatReachesOverAllBodies() {
        assertRefused(
                Reason.WIDE_ROLE,
                () -> invitations.invite(as(Role.AUDITOR), "a@example.org", ADMINISTRATOR));
        AccessRequest asked = requests.ask(newPerson(), BODY, Role.COORDINATOR, "");
        assertRefused(
                Reason.WIDE_ROLE,
                () ->
                        requests.approve(
                                asked.id(), 1, Period.since(TestServer.TODAY), ADMINISTRATOR));
        assertThat(requests.approve(asked.id(), 1, Period.since(TestServer.TODAY), OPERATOR).role())
                .isEqualTo(Role.COORDINATOR);
    }

    @Test
    void aRequestIsTurnedDownWithAReasonAndNotByTheOneWhoAsks() {
        PersonId person = newPerson();
        AccessRequest asked = requests.ask(person, BODY, Role.CASE_OFFICER, "Jeg er ny her");
        assertRefused(
                Reason.ASKED_ALREADY, () -> requests.ask(person, BODY, Role.CASE_OFFICER, ""));
        assertRefused(
                Reason.REASON_MISSING, () -> requests.reject(asked.id(), 1, " ", ADMINISTRATOR));
        Caller self =
                new Caller(
                        new Actor.Person(person, BODY, null),
                        ADMINISTRATOR.roles(),
                        ADMINISTRATOR.granted());
        assertRefused(
                Reason.OWN_REQUEST,
                () -> requests.approve(asked.id(), 1, Period.since(TestServer.TODAY), self));
        requests.reject(asked.id(), 1, "Feil virksomhet", ADMINISTRATOR);
        assertThatExceptionOfType(Outdated.class)
                .isThrownBy(() -> requests.reject(asked.id(), 1, "Igjen", ADMINISTRATOR));
    }

    @Test
    void theLastAdministratorStaysUntilThereIsAnother() {
        Appointment first = appoint(Role.ADMINISTRATOR);
        assertRefused(
                Reason.LAST_ADMINISTRATOR,
                () -> appointments.end(first.id(), 1, "slutter", ADMINISTRATOR));
        Appointment second = appoint(Role.ADMINISTRATOR);
        appointments.end(first.id(), 1, "slutter", ADMINISTRATOR);
        assertThat(appointments.listRoles(first.person(), BODY)).isEmpty();
        assertThat(appointments.listVersions(first.id())).hasSize(2);
        appointments.end(second.id(), 1, "avvikles", OPERATOR);
    }

    @Test
    void erasingAPersonLeavesNothingThatTellsWhoItWas() {
        Appointment held = appoint(Role.CASE_OFFICER);
        PersonalData data = server.part(PersonalData.class);
        assertThat(new String(data.export(held.person()), StandardCharsets.UTF_8))
                .contains("Navn", "CASE_OFFICER");
        data.erase(held.person(), new Actor.Person(held.person(), null, null));
        assertThat(people.get(held.person()).erased()).isTrue();
        assertThat(people.findName(held.person())).isEmpty();
        assertThat(appointments.listRoles(held.person(), BODY)).isEmpty();
        assertThat(new String(data.export(held.person()), StandardCharsets.UTF_8))
                .doesNotContain("Navn", "example.org");
    }

    @Test
    void aDeputyHasADateToEndAndSomebodyToStandInFor() {
        Deputies deputies = server.part(Deputies.class);
        PersonId deputy = newPerson();
        LocalDate today = TestServer.TODAY;
        assertRefused(
                Reason.NOTHING_TO_STAND_IN_FOR,
                () ->
                        deputies.appoint(
                                deputy,
                                newPerson(),
                                BODY,
                                new Period(today, today.plusDays(1)),
                                ADMINISTRATOR));
        Appointment held = appoint(Role.DECIDER);
        assertRefused(
                Reason.EMPTY_PERIOD,
                () ->
                        deputies.appoint(
                                deputy, held.person(), BODY, Period.since(today), ADMINISTRATOR));
        deputies.appoint(
                deputy, held.person(), BODY, new Period(today, today.plusDays(1)), ADMINISTRATOR);
        assertThat(deputies.listRoles(deputy, held.person(), BODY)).containsExactly(Role.DECIDER);
        appointments.end(held.id(), 1, "slutter", ADMINISTRATOR);
        assertThat(deputies.listRoles(deputy, held.person(), BODY)).isEmpty();
    }
}
