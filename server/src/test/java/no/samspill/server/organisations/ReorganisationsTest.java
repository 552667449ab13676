package no.samspill.server.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.Body.SuccessionKind;
import no.samspill.formats.pack.Validity;
import no.samspill.server.Browser;
import no.samspill.server.TestServer;
import no.samspill.server.access.AccessRefused;
import no.samspill.server.access.AccessRequests;
import no.samspill.server.access.Appointments;
import no.samspill.server.access.Identity;
import no.samspill.server.access.Invitations;
import no.samspill.server.access.People;
import no.samspill.server.access.Period;
import no.samspill.server.access.Terms;
import no.samspill.server.organisations.Preview.Effect;
import no.samspill.server.organisations.Reorganisation.State;
import no.samspill.server.organisations.ReorganisationDraft.Beginning;
import no.samspill.server.organisations.ReorganisationDraft.Kind;
import no.samspill.server.organisations.ReorganisationDraft.Receiver;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Role;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Change;
import no.samspill.server.shared.Outdated;
import no.samspill.server.shared.PersonId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

class ReorganisationsTest {

    private static final LocalDate DATE = LocalDate.parse("2024-01-01");
    private static final LocalDate BEFORE = LocalDate.parse("2023-12-31");
    private static final PersonId KARI = new PersonId(new UUID(0, 1));
    private static final Actor PROPOSER = new Actor.Person(KARI, new BodyId("new-ministry"), null);
    private static final Actor DECIDER =
            new Actor.Person(new PersonId(new UUID(0, 2)), new BodyId("new-ministry"), null);

    private final TestServer server = TestServer.apart("reorganisations");
    private final Bodies bodies = server.part(Bodies.class);
    private final Reorganisations reorganisations = server.part(Reorganisations.class);

    @Test
    void mergesTwoMunicipalitiesIntoANewOne() {
        ReorganisationDraft draft =
                merge(
                        List.of(id("municipality-0104"), id("municipality-0105")),
                        begins("municipality-new", "Fjordelv", "0104"));
        Preview preview = reorganisations.preview(draft);
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.effects())
                .extracting(effect -> effect.after().id(), Effect::kind)
                .containsExactly(
                        tuple("municipality-0104", Effect.Kind.ENDS),
                        tuple("municipality-0105", Effect.Kind.ENDS),
                        tuple("municipality-new", Effect.Kind.BEGINS));
        assertThat(bodies.find("municipality-new")).isEmpty();

        Reorganisation proposed = reorganisations.propose(draft, PROPOSER);
        assertThat(bodies.find("municipality-new")).isEmpty();
        Reorganisation approved = decide(proposed.id(), 1, true, "Vedtatt", DECIDER);
        assertThat(bodies.find("municipality-new")).isEmpty();
        assertThat(reorganisations.apply(approved.id(), approved.version(), DECIDER).state())
                .isEqualTo(State.APPLIED);

        assertThat(bodies.find(id("municipality-0104"), DATE)).isEmpty();
        assertThat(bodies.find(id("municipality-0104"), BEFORE)).isPresent();
        assertThat(bodies.parentOf(id("municipality-new"), DATE))
                .map(Body::id)
                .contains("county-01");
        assertThat(bodies.parentOf(id("municipality-0104"), BEFORE))
                .map(Body::id)
                .contains("county-01");
        assertThat(bodies.findGoverning(new no.samspill.server.shared.AreaCode("0104"), DATE))
                .map(Body::id)
                .contains("municipality-new");
        assertThat(bodies.originsOf(id("municipality-new")))
                .extracting(Kinship::share)
                .containsExactly(BigDecimal.ONE, BigDecimal.ONE);
        assertThat(bodies.versions(id("municipality-0104")).getFirst().reason())
                .isEqualTo("Kommunestyrene har vedtatt det");
        assertThat(reorganisations.listSteps(proposed.id()))
                .extracting(Reorganisation::state)
                .containsExactly(State.APPLIED, State.APPROVED, State.PROPOSED);
    }

    @Test
    void movesTheBodiesBelowADividedOneToTheOnesThatNameThem() {
        ReorganisationDraft draft =
                new ReorganisationDraft(
                        Kind.SPLIT,
                        DATE,
                        List.of(id("county-02")),
                        List.of(
                                part("county-a", "0.75", List.of(id("municipality-0201"))),
                                part("county-b", "0.25", List.of())),
                        LocalizedText.EMPTY,
                        "Delt");
        assertThat(reorganisations.preview(draft).leftBelow())
                .containsExactly(id("municipality-0202"));
        carryOut(draft);

        assertThat(bodies.parentOf(id("municipality-0201"), BEFORE))
                .map(Body::id)
                .contains("county-02");
        assertThat(bodies.parentOf(id("municipality-0201"), DATE))
                .map(Body::id)
                .contains("county-a");
        assertThat(bodies.parentOf(id("municipality-0202"), DATE)).isEmpty();
        assertThat(bodies.successorsOf(id("county-02")))
                .extracting(one -> one.body().id(), Kinship::share, Kinship::kind)
                .containsExactly(
                        tuple("county-a", new BigDecimal("0.75"), SuccessionKind.SPLIT_FROM),
                        tuple("county-b", new BigDecimal("0.25"), SuccessionKind.SPLIT_FROM));
    }

    @Test
    void givesABodyANewNameAndKeepsTheOldOneForItsTime() {
        carryOut(
                new ReorganisationDraft(
                        Kind.RENAME,
                        DATE,
                        List.of(id("statistics")),
                        List.of(begins("statistics", "Tallbyrået", null)),
                        LocalizedText.EMPTY,
                        "Nytt navn"));
        Body body = bodies.find("statistics").orElseThrow();
        assertThat(body.nameOn(BEFORE).text().in("nb")).isEqualTo("Statistikken");
        assertThat(body.nameOn(DATE).text().in("nb")).isEqualTo("Tallbyrået");
        assertThat(body.validity().includes(DATE)).isTrue();
    }

    @Test
    void movesTasksBetweenBodiesThatBothGoOn() {
        carryOut(
                new ReorganisationDraft(
                        Kind.TRANSFER,
                        DATE,
                        List.of(id("county-01")),
                        List.of(Receiver.of(id("new-ministry"))),
                        LocalizedText.of("nb", "Kollektivtrafikk"),
                        "Flyttet"));
        assertThat(bodies.find(id("county-01"), DATE)).isPresent();
        assertThat(bodies.successorsOf(id("county-01")))
                .singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(SuccessionKind.TOOK_OVER));
    }

    @Test
    void needsFourEyes() {
        Reorganisation proposed = reorganisations.propose(rename("Nytt 1"), PROPOSER);
        refused(() -> decide(proposed.id(), 1, true, "Ja", PROPOSER), "own-proposal");
        Actor deputy =
                new Actor.Person(new PersonId(new UUID(0, 3)), new BodyId("new-ministry"), KARI);
        refused(() -> decide(proposed.id(), 1, true, "Ja", deputy), "own-proposal");
        refused(() -> decide(proposed.id(), 1, true, " ", DECIDER), "reason-missing");
        refused(() -> reorganisations.apply(proposed.id(), 1, DECIDER), "state.proposed");
        refused(() -> reorganisations.withdraw(proposed.id(), 1, "x", DECIDER), "not-proposer");

        Reorganisation no = decide(proposed.id(), 1, false, "Nei", DECIDER);
        assertThat(no.state()).isEqualTo(State.REJECTED);
        refused(() -> reorganisations.apply(no.id(), no.version(), DECIDER), "state.rejected");
    }

    @Test
    void takesNoStepFromAnOlderVersion() {
        Reorganisation proposed = reorganisations.propose(rename("Nytt 2"), PROPOSER);
        reorganisations.revise(proposed.id(), 1, rename("Nytt 3"), PROPOSER);
        assertThatExceptionOfType(Outdated.class)
                .isThrownBy(() -> decide(proposed.id(), 1, true, "Ja", DECIDER));
        assertThat(reorganisations.withdraw(proposed.id(), 2, "Likevel ikke", PROPOSER).state())
                .isEqualTo(State.WITHDRAWN);
    }

    @Test
    void changesNothingWhenTheRegisterHasMovedOnSinceTheApproval() {
        ReorganisationDraft draft =
                merge(
                        List.of(id("municipality-0103"), id("municipality-0101")),
                        begins("municipality-late", "Seinby", null));
        refused(() -> reorganisations.propose(draft, PROPOSER), "ended");

        ReorganisationDraft first =
                merge(List.of(id("municipality-0103")), Receiver.of(id("municipality-0202")));
        ReorganisationDraft second =
                merge(List.of(id("municipality-0103")), Receiver.of(id("municipality-0201")));
        Reorganisation one = approved(first);
        Reorganisation other = approved(second);
        reorganisations.apply(one.id(), one.version(), DECIDER);
        int versions = bodies.versions(id("municipality-0201")).size();
        refused(() -> reorganisations.apply(other.id(), other.version(), DECIDER), "ended");
        assertThat(bodies.versions(id("municipality-0201"))).hasSize(versions);
        assertThat(reorganisations.find(other.id()).orElseThrow().state())
                .isEqualTo(State.APPROVED);
    }

    @Test
    void tellsWhatElseAMergeTouchesAndWhereItIsSeen() {
        BodyId ministry = id("new-ministry");
        Browser.signedInAs("demo-statistician", server);
        server.part(Invitations.class)
                .invite(
                        new Terms(ministry, Role.CASE_OFFICER, Period.since(TestServer.TODAY)),
                        "kari@example.org",
                        Caller.operator());
        Preview preview =
                reorganisations.preview(
                        merge(
                                List.of(ministry, id("statistics")),
                                begins("everything", "Alt", null)));
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.touched())
                .extracting(one -> one.body().value(), Touched::what, Touched::open)
                .contains(
                        tuple("new-ministry", "coordination", true),
                        tuple("new-ministry", "goals", true),
                        tuple("new-ministry", "invitations", false),
                        tuple("statistics", "produced", true),
                        tuple("statistics", "roles", false));
        assertThat(preview.touched())
                .filteredOn(one -> one.what().equals("goals"))
                .flatExtracting(Touched::places)
                .extracting(Touched.Place::path)
                .containsExactly("/goals/8");
        assertThat(preview.touched())
                .filteredOn(one -> one.what().equals("invitations"))
                .first()
                .satisfies(one -> {
                    assertThat(one.count()).isEqualTo(1);
                    assertThat(one.places().getFirst().path())
                            .isEqualTo("/bodies/new-ministry/people");
                });
        assertThat(reorganisations.preview(rename("Nytt 9")).touched()).isEmpty();
    }

    @Test
    void keepsEveryVersionOfARevisedProposal() {
        Reorganisation first = reorganisations.propose(rename("Nytt 6"), PROPOSER);
        Reorganisation second = reorganisations.revise(first.id(), 1, rename("Nytt 7"), PROPOSER);
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.state()).isEqualTo(State.PROPOSED);
        assertThat(reorganisations.listSteps(first.id()))
                .extracting(one -> receiver(one.draft()))
                .containsExactly("Nytt 7", "Nytt 6");
        assertThat(reorganisations.revise(first.id(), 2, rename("Nytt 7"), PROPOSER).version())
                .as("the same again")
                .isEqualTo(2);
        assertThatExceptionOfType(Outdated.class)
                .isThrownBy(() -> decide(first.id(), 1, true, "Ja til den gamle", DECIDER));
        assertThat(reorganisations.find(first.id()).orElseThrow().state())
                .isEqualTo(State.PROPOSED);
        assertThat(decide(first.id(), 2, true, "Ja", DECIDER).state()).isEqualTo(State.APPROVED);
        refused(
                () -> reorganisations.revise(first.id(), 3, rename("Nytt 8"), PROPOSER),
                "state.approved");
    }

    @Test
    void letsNobodyDecideOnWhatTheyHaveRevised() {
        Reorganisation first = reorganisations.propose(rename("Nytt 10"), PROPOSER);
        reorganisations.revise(first.id(), 1, rename("Nytt 11"), DECIDER);
        reorganisations.revise(first.id(), 2, rename("Nytt 12"), PROPOSER);
        refused(() -> decide(first.id(), 3, true, "Ja", DECIDER), "own-proposal");
        Actor third = new Actor.Person(new PersonId(new UUID(0, 3)), id("new-ministry"), null);
        decide(first.id(), 3, true, "Ja", third);
    }

    private static String receiver(ReorganisationDraft draft) {
        Beginning start = draft.to().getFirst().start();
        return start == null ? "" : start.name().in("nb");
    }

    @ParameterizedTest(name = "shares {0} and {1} from «{2}»: {3}")
    @CsvSource({
        "0.5, 0.4, SSB, shares-sum",
        "1.5, -0.5, SSB, shares-sum",
        "0.5, , SSB, shares-some",
        "0.5, 0.5, '', shares-source"
    })
    void refusesSharesThatMakeNoWhole(
            String one, @Nullable String other, String source, String code) {
        ReorganisationDraft draft =
                new ReorganisationDraft(
                        Kind.SPLIT,
                        DATE,
                        List.of(id("county-01")),
                        List.of(share("county-x", one, source), share("county-y", other, source)),
                        LocalizedText.EMPTY,
                        "Delt");
        assertThat(reorganisations.preview(draft).problems())
                .extracting(FieldProblem::field, FieldProblem::code)
                .contains(tuple("shares", "reorganisation." + code));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "before it began, date, before-start",
        "unknown body, from, unknown",
        "one body only, from, from-count.merge",
        "taken id, to, id-taken",
        "no name, to, name-missing",
        "twice, from, twice"
    })
    void refusesWhatContradictsTheRegister(String what, String field, String code) {
        assertThat(reorganisations.preview(wrong(what)).problems())
                .extracting(FieldProblem::field, FieldProblem::code)
                .contains(tuple(field, "reorganisation." + code));
    }

    private static ReorganisationDraft wrong(String what) {
        Receiver fresh = begins("fresh", "Ny", null);
        BodyId ministry = id("new-ministry");
        return switch (what) {
            case "before it began" ->
                    new ReorganisationDraft(
                            Kind.MERGE,
                            LocalDate.parse("2022-01-01"),
                            List.of(ministry, id("county-01")),
                            List.of(fresh),
                            LocalizedText.EMPTY,
                            "x");
            case "unknown body" -> merge(List.of(ministry, id("nobody")), fresh);
            case "one body only" -> merge(List.of(ministry), fresh);
            case "taken id" ->
                    merge(List.of(ministry, id("county-01")), begins("old-ministry", "Ny", null));
            case "no name" -> merge(List.of(ministry, id("county-01")), begins("fresh", " ", null));
            default -> merge(List.of(ministry, ministry), fresh);
        };
    }

    private void carryOut(ReorganisationDraft draft) {
        Reorganisation approved = approved(draft);
        reorganisations.apply(approved.id(), approved.version(), DECIDER);
    }

    private Reorganisation approved(ReorganisationDraft draft) {
        Reorganisation proposed = reorganisations.propose(draft, PROPOSER);
        return decide(proposed.id(), proposed.version(), true, "Ja", DECIDER);
    }

    /// As the page does it, with the plan that is shown.
    private Reorganisation decide(
            long id, long version, boolean approve, String reason, Actor actor) {
        String plan =
                reorganisations.preview(reorganisations.find(id).orElseThrow().draft()).digest();
        return reorganisations.decide(id, version, approve, plan, reason, actor);
    }

    private static void refused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String code) {
        BodyRefused refused = catchThrowableOfType(BodyRefused.class, act);
        assertThat(refused).as(code).isNotNull();
        assertThat(refused.problems())
                .extracting(FieldProblem::code)
                .contains("reorganisation." + code);
    }

    private static ReorganisationDraft rename(String name) {
        return new ReorganisationDraft(
                Kind.RENAME,
                DATE,
                List.of(id("new-ministry")),
                List.of(begins("new-ministry", name, null)),
                LocalizedText.EMPTY,
                "Nytt navn");
    }

    private static ReorganisationDraft merge(List<BodyId> from, Receiver to) {
        return new ReorganisationDraft(
                Kind.MERGE,
                DATE,
                from,
                List.of(to),
                LocalizedText.EMPTY,
                "Kommunestyrene har vedtatt det");
    }

    private static Receiver begins(String id, String name, @Nullable String area) {
        return Receiver.of(
                id(id),
                new Beginning(LocalizedText.of("nb", name), LocalizedText.EMPTY, null, area));
    }

    private static Receiver part(String id, String share, List<BodyId> children) {
        Receiver to = begins(id, id, null);
        return new Receiver(to.id(), to.start(), new BigDecimal(share), "Folketall", children);
    }

    private static Receiver share(String id, @Nullable String share, String source) {
        Receiver to = begins(id, id, null);
        return new Receiver(
                to.id(),
                to.start(),
                share == null ? null : new BigDecimal(share),
                source,
                List.of());
    }

    private static BodyId id(String value) {
        return new BodyId(value);
    }

    @Test
    void tellsWhatChangedFieldByField() {
        Preview preview = reorganisations.preview(rename("Nytt 4"));
        assertThat(preview.effects().getFirst().fields())
                .extracting(Change.Field::name)
                .contains("name.nb", "former-names");
    }

    @Test
    void correctsThePlaceOfABodyByTwoPeople() {
        Body body = bodies.find("municipality-0102").orElseThrow();
        Structure standing = Structure.of(body);
        Structure wanted =
                new Structure(
                        standing.kind(),
                        standing.level(),
                        new OrganisationNumber("974760673"),
                        standing.areas(),
                        standing.parents(),
                        standing.validity());
        ReorganisationDraft draft =
                ReorganisationDraft.correction(DATE, id(body.id()), wanted, "Nummeret manglet");
        carryOut(draft);

        Body corrected = bodies.find(body.id()).orElseThrow();
        assertThat(corrected.organisationNumber()).hasToString("974760673");
        assertThat(Structure.of(corrected)).isEqualTo(wanted);
        assertThat(corrected.names()).isEqualTo(body.names());
        refused(() -> reorganisations.propose(draft, PROPOSER), "nothing-corrected");
    }

    @Test
    void carriesOutNothingElseThanWhatWasApproved() {
        ReorganisationDraft draft =
                merge(
                        List.of(office("pier-a", null), office("pier-b", null)),
                        begins("stale-merge", "Samla", null));
        Reorganisation proposed = reorganisations.propose(draft, PROPOSER);
        refused(
                () -> reorganisations.decide(proposed.id(), 1, true, "another plan", "Ja", DECIDER),
                "other-plan");
        Reorganisation approved = decide(proposed.id(), 1, true, "Ja", DECIDER);

        // A body that nobody saw now lies under one of those that end.
        office("quay", "pier-a");

        refused(
                () -> reorganisations.apply(approved.id(), approved.version(), DECIDER),
                "other-than-approved");
        assertThat(bodies.find("stale-merge")).isEmpty();
        Reorganisation again = decide(approved.id(), approved.version(), true, "Ja", DECIDER);
        reorganisations.apply(again.id(), again.version(), DECIDER);
        assertThat(bodies.parentOf(id("quay"), DATE)).map(Body::id).contains("stale-merge");
    }

    @Test
    void endsTheRolesAtABodyThatEnds() {
        BodyId ending = office("ends-a", null);
        Terms terms = new Terms(ending, Role.CASE_OFFICER, Period.since(TestServer.TODAY));
        PersonId person =
                server.part(People.class)
                        .signedIn(new Identity("test", "ends-with-it", null, null))
                        .id();
        Invitations invitations = server.part(Invitations.class);
        invitations.accept(
                invitations.invite(terms, "a@example.org", Caller.operator()).token(), person);
        Appointments appointments = server.part(Appointments.class);
        assertThat(appointments.listInForce(person)).hasSize(1);

        carryOut(merge(List.of(ending, office("ends-b", null)), begins("ends-in", "Ny", null)));

        assertThat(appointments.listInForce(person)).isEmpty();
        assertThat(appointments.list(person))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.version()).isEqualTo(2);
                    assertThat(one.reason()).isEqualTo("Kommunestyrene har vedtatt det");
                });
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() ->
                        server.part(AccessRequests.class)
                                .ask(person, ending, Role.CASE_OFFICER, "gjerne"));
    }

    private BodyId office(String id, @Nullable String parent) {
        BodyDraft draft =
                new BodyDraft(
                        Body.Kind.OTHER,
                        Body.Level.NONE,
                        null,
                        List.of(
                                new Body.Name(
                                        LocalizedText.of("nb", id),
                                        LocalizedText.EMPTY,
                                        Validity.ALWAYS)),
                        List.of(),
                        null,
                        parent == null
                                ? List.of()
                                : List.of(new Body.Parent(parent, Validity.ALWAYS)),
                        List.of(),
                        LocalizedText.EMPTY,
                        Validity.ALWAYS);
        server.part(BodyRegister.class).register(id(id), draft, PROPOSER, null);
        return id(id);
    }
}
