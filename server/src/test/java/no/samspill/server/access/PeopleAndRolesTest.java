package no.samspill.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import no.samspill.server.TestCallers;
import no.samspill.server.TestServer;
import no.samspill.server.access.AccessRefused.Reason;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Rights;
import no.samspill.server.rights.Role;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Outdated;
import no.samspill.server.shared.PersonId;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
        assertThat(appointments.listVersions(first.person())).hasSize(2);
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

    private Appointment appoint(PersonId person, Role role, Period period) {
        String token =
                invitations
                        .invite(new Terms(BODY, role, period), "a@example.org", OPERATOR)
                        .token();
        return invitations.accept(token, person);
    }

    private static Period days(int first, int end) {
        return new Period(TestServer.TODAY.plusDays(first), TestServer.TODAY.plusDays(end));
    }

    @Test
    void aDeputyGetsNoRoleThatWhoeverNamesThemMayNotGive() {
        Deputies deputies = server.part(Deputies.class);
        PersonId principal = newPerson();
        PersonId deputy = newPerson();
        appoint(principal, Role.CASE_OFFICER, days(0, 30));
        appoint(principal, Role.AUDITOR, days(10, 20));

        assertRefused(
                Reason.WIDE_ROLE,
                () -> deputies.appoint(deputy, principal, BODY, days(0, 11), ADMINISTRATOR));
        assertRefused(
                Reason.STARTS_BEFORE_TODAY,
                () -> deputies.appoint(deputy, principal, BODY, days(-1, 5), ADMINISTRATOR));
        deputies.appoint(deputy, principal, BODY, days(0, 10), ADMINISTRATOR);
        assertThat(deputies.listRoles(deputy, principal, BODY)).containsExactly(Role.CASE_OFFICER);
    }

    @Test
    void aRoleThatReachesOverAllBodiesDoesNotComeToADeputyAfterwards() {
        Deputies deputies = server.part(Deputies.class);
        PersonId principal = newPerson();
        PersonId narrow = newPerson();
        PersonId wide = newPerson();
        appoint(principal, Role.DECIDER, days(0, 30));
        deputies.appoint(narrow, principal, BODY, days(0, 10), ADMINISTRATOR);
        deputies.appoint(wide, principal, BODY, days(0, 10), OPERATOR);
        appoint(principal, Role.COORDINATOR, days(0, 30));

        assertThat(deputies.listRoles(narrow, principal, BODY)).containsExactly(Role.DECIDER);
        assertThat(deputies.listRoles(wide, principal, BODY))
                .containsExactlyInAnyOrder(Role.DECIDER, Role.COORDINATOR);
        MockHttpSession session = new MockHttpSession();
        SignInSession.begin(
                session, narrow, "test", null, null, Map.of(), server.clock().instant());
        assertThat(server.part(ActingFor.class).list(session))
                .singleElement()
                .extracting(ActingFor.Choice::roles)
                .isEqualTo(Set.of(Role.DECIDER));
    }

    @Test
    void nobodyGivesThemselvesARole() {
        PersonId person = newPerson();
        Caller self =
                new Caller(
                        new Actor.Person(person, BODY, null),
                        ADMINISTRATOR.roles(),
                        ADMINISTRATOR.granted());
        String own = invitations.invite(as(Role.DECIDER), "a@example.org", self).token();
        assertRefused(Reason.OWN_ROLE, () -> invitations.accept(own, person));
        assertThat(invitations.accept(own, newPerson()).role()).isEqualTo(Role.DECIDER);
        PersonId principal = newPerson();
        appoint(principal, Role.DECIDER, days(0, 30));
        assertRefused(
                Reason.OWN_ROLE,
                () ->
                        server.part(Deputies.class)
                                .appoint(person, principal, BODY, days(0, 5), self));
    }

    @Test
    void nobodyHasARoleTwiceOnAnyDay() throws Exception {
        PersonId person = newPerson();
        Appointment first = appoint(person, Role.CASE_OFFICER, days(5, 10));
        assertRefused(
                Reason.HAS_ROLE_ALREADY, () -> appoint(person, Role.CASE_OFFICER, days(0, 6)));
        assertRefused(
                Reason.HAS_ROLE_ALREADY, () -> appoint(person, Role.CASE_OFFICER, days(0, 90)));
        Appointment second = appoint(person, Role.CASE_OFFICER, days(10, 20));
        assertRefused(
                Reason.HAS_ROLE_ALREADY,
                () -> appointments.change(second.id(), 1, days(9, 20), "", ADMINISTRATOR));
        assertThat(appointments.change(first.id(), 1, days(6, 10), "", ADMINISTRATOR).version())
                .isEqualTo(2);

        PersonId hasty = newPerson();
        List<Callable<Boolean>> both =
                List.of(() -> tries(hasty), () -> tries(hasty), () -> tries(hasty));
        try (ExecutorService hands = Executors.newFixedThreadPool(both.size())) {
            int given = 0;
            for (Future<Boolean> one : hands.invokeAll(both)) {
                given += one.get() ? 1 : 0;
            }
            assertThat(given).isEqualTo(1);
        }
        assertThat(appointments.list(hasty)).hasSize(1);
    }

    private boolean tries(PersonId person) {
        try {
            appoint(person, Role.DECIDER, days(0, 10));
            return true;
        } catch (AccessRefused e) {
            return false;
        }
    }

    @Test
    void erasingAPersonTakesBackWhatTheyWaitFor() {
        PersonId person = newPerson();
        AccessRequest asked = requests.ask(person, BODY, Role.ADMINISTRATOR, "");
        String offered =
                invitations.invite(as(Role.CASE_OFFICER), "a@example.org", OPERATOR).token();
        server.part(PersonalData.class).erase(person, new Actor.Person(person, null, null));

        assertThat(requests.find(asked.id()).orElseThrow().state())
                .isEqualTo(AccessRequest.State.WITHDRAWN);
        assertRefused(
                Reason.ANSWERED_ALREADY,
                () -> requests.approve(asked.id(), 2, Period.since(TestServer.TODAY), OPERATOR));
        assertRefused(Reason.UNKNOWN_PERSON, () -> invitations.accept(offered, person));
    }

    @Test
    void inventedPeopleDoNotKeepABodyRunningWhereRealOnesSignIn() {
        Appointments real =
                new Appointments(
                        server.part(AppointmentTables.class),
                        server.part(KnownBodies.class),
                        people,
                        server.part(Rights.class),
                        new SignInSettings("oidc", Duration.ZERO, Duration.ZERO, "", "", ""),
                        change -> {},
                        server.clock());
        BodyId body = new BodyId("statistics");
        Terms terms = new Terms(body, Role.ADMINISTRATOR, Period.since(TestServer.TODAY));
        Appointment only =
                invitations.accept(
                        invitations.invite(terms, "a@example.org", OPERATOR).token(), newPerson());
        Actor demo = new Actor.Automatic("demo");
        PersonId player = newPerson();
        Appointment invented =
                Objects.requireNonNull(
                        new TransactionTemplate(server.part(PlatformTransactionManager.class))
                                .execute(status ->
                                        appointments.give(
                                                player, terms, Appointment.Source.DEMO, demo)));

        assertRefused(
                Reason.LAST_ADMINISTRATOR,
                () ->
                        real.end(
                                only.id(),
                                1,
                                "slutter",
                                TestCallers.caller("administrator@statistics")));
        appointments.end(invented.id(), 1, "", OPERATOR);
        appointments.end(only.id(), 1, "", OPERATOR);
    }

    @Test
    void theCommandLineIsToldInASentenceWhatIsWrong() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(
                                            server.at("/api/v1/bodies/new-ministry/invitations"))
                                    .header(TestCallers.HEADER, "operator")
                                    .header("Accept-Language", "nb")
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString("role=decider&email=kari"))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("not-an-email", "Dette er ikke en e-postadresse");
        }
    }

    @Test
    void whatWeHoldSaysWhoActsInSomebodysStead() {
        PersonId principal = newPerson();
        PersonId deputy = newPerson();
        Appointment held = appoint(principal, Role.DECIDER, days(0, 30));
        server.part(Deputies.class).appoint(deputy, principal, BODY, days(0, 10), OPERATOR);
        appointments.change(held.id(), 1, days(0, 20), "kortere", OPERATOR);

        PersonalData data = server.part(PersonalData.class);
        assertThat(data.get(principal).deputies())
                .singleElement()
                .extracting(Deputyship::deputy)
                .isEqualTo(deputy);
        assertThat(data.get(deputy).deputyships()).hasSize(1);
        assertThat(data.get(principal).appointments()).hasSize(1);
        assertThat(data.get(principal).appointmentVersions())
                .extracting(Appointment::version)
                .containsExactly(1L, 2L);
        assertThat(new String(data.export(principal), StandardCharsets.UTF_8))
                .contains(deputy.toString(), "kortere");
    }
}
