package no.samspill.server.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.Problem;
import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.CountryPack;
import no.samspill.formats.pack.CountryPacks;
import no.samspill.formats.pack.PackRefused;
import no.samspill.formats.pack.Validity;
import no.samspill.server.TestServer;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.CurrentPack;
import no.samspill.server.shared.Outdated;
import no.samspill.server.shared.PackLoader;
import no.samspill.server.shared.PersonId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class BodyRegisterTest {

    private static final LocalDate DAY = TestServer.TODAY;
    private static final Actor KARI = person("00000000-0000-0000-0000-000000000001", "statistics");
    private static final Actor OLA = person("00000000-0000-0000-0000-000000000002", "statistics");

    private final TestServer server = TestServer.apart("bodies");
    private final Bodies bodies = server.part(Bodies.class);
    private final BodyRegister register = server.part(BodyRegister.class);

    private static Actor person(String id, String body) {
        return new Actor.Person(new PersonId(UUID.fromString(id)), new BodyId(body), null);
    }

    @Test
    void seedsThePackAsVersionOne() {
        BodyVersion standing = bodies.versions(new BodyId("municipality-0104")).getLast();
        assertThat(standing.version()).isEqualTo(1);
        assertThat(standing.recordedBy()).isEqualTo("pack");
        assertThat(bodies.find("municipality-0103")).map(Body::area).contains("0103");
    }

    @Test
    void keepsEveryVersionOfWhatPeopleWrite() {
        BodyId id = newBody("kept", "Først");
        Instant between = server.clock().instant();
        server.clock().moveTo(DAY.plusDays(1));
        BodyVersion second = register.edit(id, 1, named("Deretter"), OLA, "nytt navn");
        server.clock().moveTo(DAY);

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.recordedBy()).isEqualTo("person:00000000-0000-0000-0000-000000000002");
        assertThat(second.actingFor()).isEqualTo("statistics");
        assertThat(bodies.find(id)).map(body -> body.name().in("nb")).contains("Deretter");
        assertThat(bodies.versions(id)).extracting(BodyVersion::version).containsExactly(2L, 1L);
        assertThat(bodies.asRecorded(id, between))
                .map(version -> version.body().name().in("nb"))
                .contains("Først");
        assertThat(bodies.asRecorded(id, between.minusSeconds(3600))).isEmpty();
    }

    @Test
    void refusesAnEditMadeFromAnOlderVersion() {
        BodyId id = newBody("outdated", "Først");
        register.edit(id, 1, named("Andre"), KARI, null);

        Outdated outdated =
                catchThrowableOfType(
                        Outdated.class, () -> register.edit(id, 1, named("Tredje"), OLA, null));
        assertThat(outdated.read()).isEqualTo(1);
        assertThat(outdated.current()).isEqualTo(2);
        assertThat(bodies.find(id)).map(body -> body.name().in("nb")).contains("Andre");
    }

    @Test
    void writesNoVersionWhenNothingChanges() {
        BodyId id = newBody("same", "Likt");
        assertThat(register.edit(id, 1, named("Likt"), KARI, null).version()).isEqualTo(1);
        assertThat(bodies.versions(id)).hasSize(1);
    }

    @Test
    void letsOneOfManySimultaneousEditsLandAndTellsTheOthers()
            throws InterruptedException, ExecutionException {
        BodyId id = newBody("crowd", "Utgangspunkt");
        List<Callable<Boolean>> edits = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String name = "Skriver " + i;
            edits.add(() -> lands(id, name));
        }
        int landed = 0;
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (Future<Boolean> one : threads.invokeAll(edits)) {
                landed += one.get() ? 1 : 0;
            }
        }
        assertThat(landed).isEqualTo(1);
        assertThat(bodies.versions(id)).hasSize(2);
    }

    private boolean lands(BodyId id, String name) {
        try {
            register.edit(id, 1, named(name), KARI, null);
            return true;
        } catch (Outdated expected) {
            return false;
        }
    }

    @ParameterizedTest(name = "{0} is refused with {1} at {2}")
    @CsvSource({
        "number, number.taken, organisation-number",
        "area, area.taken, areas",
        "unknown area, area.unknown, areas",
        "parent, parent.unknown, parents",
        "parent before, parent.not-then, parents",
        "name, name.missing, name",
        "period, period.outside, areas",
        "e-mail, contact.email, contact.email",
        "script, contact.web, contact.web",
        "zero, control-character, description.nb"
    })
    void refusesWhatContradictsTheRest(String what, String code, String field) {
        BodyDraft draft = wrong(what);
        BodyRefused refused =
                catchThrowableOfType(
                        BodyRefused.class,
                        () -> register.register(new BodyId("never"), draft, KARI, null));
        assertThat(refused.problems())
                .anySatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.field()).isEqualTo(field);
                });
        assertThat(bodies.find("never")).isEmpty();
    }

    private BodyDraft wrong(String what) {
        Validity from2020 = new Validity(LocalDate.parse("2020-01-01"), null);
        return switch (what) {
            case "number" -> {
                newNumbered("numbered-" + what, "971526920");
                yield with(named("x"), new OrganisationNumber("971526920"), List.of(), List.of());
            }
            case "area" -> areas(new Body.Governed("0104", from2020));
            case "unknown area" -> areas(new Body.Governed("9876", from2020));
            case "period" ->
                    new BodyDraft(
                            Body.Kind.OTHER,
                            Body.Level.NONE,
                            null,
                            List.of(name("x", from2020)),
                            List.of(new Body.Governed("0101", Validity.ALWAYS)),
                            null,
                            List.of(),
                            List.of(),
                            LocalizedText.EMPTY,
                            from2020);
            case "parent" -> under(new Body.Parent("nobody", Validity.ALWAYS));
            case "parent before" -> under(new Body.Parent("new-ministry", Validity.ALWAYS));
            case "name" -> named(" ");
            case "e-mail" -> reached(new Body.Contact(Body.ContactKind.EMAIL, "a b@c"));
            case "script" -> reached(new Body.Contact(Body.ContactKind.WEB, "javascript:alert(1)"));
            default ->
                    new BodyDraft(
                            Body.Kind.OTHER,
                            Body.Level.NONE,
                            null,
                            List.of(name("x", Validity.ALWAYS)),
                            List.of(),
                            null,
                            List.of(),
                            List.of(),
                            LocalizedText.of("nb", "a\0b"),
                            Validity.ALWAYS);
        };
    }

    @Test
    void refusesACircleOfParents() {
        BodyId upper = newBody("upper", "Øvre");
        BodyId lower = newBody("lower", "Nedre");
        register.edit(
                lower,
                1,
                with(
                        named("Nedre"),
                        null,
                        List.of(),
                        List.of(new Body.Parent("upper", Validity.ALWAYS))),
                KARI,
                "flyttet");
        assertThatExceptionOfType(BodyRefused.class)
                .isThrownBy(() ->
                        register.edit(
                                upper,
                                1,
                                under(new Body.Parent("lower", Validity.ALWAYS)),
                                KARI,
                                "flyttet"))
                .withMessageContaining("parent.circle");
    }

    @Test
    void letsNoTwoPeopleMakeACircleTogether() throws InterruptedException, ExecutionException {
        for (int round = 0; round < 8; round++) {
            BodyId one = newBody("ring-a" + round, "A");
            BodyId other = newBody("ring-b" + round, "B");
            int landed = 0;
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (Future<Boolean> edit :
                        threads.invokeAll(
                                List.<Callable<Boolean>>of(
                                        () -> moves(one, other), () -> moves(other, one)))) {
                    landed += edit.get() ? 1 : 0;
                }
            }
            assertThat(landed).isEqualTo(1);
        }
    }

    private boolean moves(BodyId body, BodyId under) {
        BodyDraft draft = under(new Body.Parent(under.value(), Validity.ALWAYS));
        try {
            register.edit(body, 1, draft, KARI, "flyttet");
            return true;
        } catch (BodyRefused circle) {
            return false;
        }
    }

    @Test
    void hearsAContradictionBeforeTheTransactionEnds() {
        BodyTables tables = server.part(BodyTables.class);
        newNumbered("number-first", "889640782");
        BodyVersion thief =
                new BodyVersion(
                        with(
                                        named("Tyv"),
                                        new OrganisationNumber("889640782"),
                                        List.of(),
                                        List.of())
                                .as(new BodyId("number-thief"), List.of()),
                        1,
                        Instant.EPOCH,
                        "operator",
                        null,
                        null,
                        false);
        server.part(TransactionTemplate.class)
                .executeWithoutResult(transaction -> {
                    assertThatExceptionOfType(DataIntegrityViolationException.class)
                            .isThrownBy(() -> tables.add(List.of(thief)));
                    transaction.setRollbackOnly();
                });
    }

    @ParameterizedTest
    @CsvSource({"kind", "level", "organisation-number", "valid-to", "parents", "areas"})
    void leavesThePlaceOfAPublicBodyToReorganisations(String field) {
        Body body = bodies.find("municipality-0104").orElseThrow();
        long version = bodies.versions(new BodyId(body.id())).getFirst().version();
        BodyRefused refused =
                catchThrowableOfType(
                        BodyRefused.class,
                        () ->
                                register.edit(
                                        new BodyId(body.id()),
                                        version,
                                        moved(BodyDraft.of(body), field),
                                        KARI,
                                        "fordi"));
        assertThat(refused.problems()).contains(FieldProblem.of(field, "structure.reorganisation"));
    }

    private static BodyDraft moved(BodyDraft draft, String field) {
        return new BodyDraft(
                field.equals("kind") ? Body.Kind.COUNTY : draft.kind(),
                field.equals("level") ? Body.Level.NONE : draft.level(),
                field.equals("organisation-number")
                        ? new OrganisationNumber("999999999")
                        : draft.organisationNumber(),
                draft.names(),
                field.equals("areas") ? List.of() : draft.areas(),
                draft.languageForm(),
                field.equals("parents") ? List.of() : draft.parents(),
                draft.contacts(),
                draft.description(),
                field.equals("valid-to")
                        ? draft.validity().endingOn(LocalDate.parse("2030-01-01"))
                        : draft.validity());
    }

    @Test
    void wantsAReasonToMoveAnyOtherBody() {
        newBody("above-it", "Over");
        BodyId id = newBody("moved-by-one", "Laget");
        BodyDraft draft =
                with(
                        named("Laget"),
                        null,
                        List.of(),
                        List.of(new Body.Parent("above-it", Validity.ALWAYS)));
        BodyRefused refused =
                catchThrowableOfType(
                        BodyRefused.class, () -> register.edit(id, 1, draft, KARI, " "));
        assertThat(refused.problems())
                .containsExactly(FieldProblem.of("reason", "structure.reason"));
        assertThat(register.edit(id, 1, draft, KARI, "vedtatt").version()).isEqualTo(2);
    }

    @Test
    void letsWhatAPersonWroteStandWhenThePackChanges() throws PackRefused {
        CountryPack pack = CountryPacks.read(server.pack());
        BodyId edited = new BodyId("statistics");
        BodyVersion before = bodies.versions(edited).getFirst();
        register.edit(
                edited, before.version(), described(before.body(), "Skrevet for hånd"), KARI, null);
        PackLoader loader = server.part(PackLoader.class);

        loader.loadWhenChanged("changed", () -> renamed(pack));

        assertThat(bodies.find(edited))
                .map(body -> body.description().in("nb"))
                .contains("Skrevet for hånd");
        assertThat(bodies.find("old-ministry"))
                .map(body -> body.name().in("nb"))
                .contains("Endret");
        assertThat(bodies.versions(new BodyId("old-ministry")))
                .extracting(BodyVersion::recordedBy)
                .containsExactly("pack", "pack");
        assertThat(server.part(CurrentPack.class).listReport())
                .filteredOn(problem -> problem.code().equals("pack.body.edited"))
                .extracting(Problem::column)
                .containsExactly("statistics");
        loader.loadWhenChanged("back", () -> pack);
        assertThat(bodies.find("old-ministry"))
                .map(body -> body.name().in("nb"))
                .contains("Arbeidsdepartementet");
    }

    /// The pack with every body of its own file renamed.
    private static CountryPack renamed(CountryPack pack) {
        return new CountryPack(
                pack.country(),
                pack.goals(),
                pack.targets(),
                pack.levels(),
                pack.areas(),
                pack.changes(),
                pack.bodies().stream()
                        .map(body ->
                                body.areas().isEmpty()
                                        ? new BodyDraft(
                                                        body.kind(),
                                                        body.level(),
                                                        body.organisationNumber(),
                                                        List.of(name("Endret", body.validity())),
                                                        body.areas(),
                                                        body.languageForm(),
                                                        body.parents(),
                                                        body.contacts(),
                                                        body.description(),
                                                        body.validity())
                                                .as(new BodyId(body.id()), body.successions())
                                        : body)
                        .toList(),
                pack.responsibilities(),
                pack.indicators(),
                pack.figures(),
                pack.boundaries(),
                pack.report());
    }

    private BodyId newBody(String id, String name) {
        BodyId body = new BodyId(id);
        register.register(body, named(name), KARI, null);
        return body;
    }

    private void newNumbered(String id, String number) {
        register.register(
                new BodyId(id),
                with(named(id), new OrganisationNumber(number), List.of(), List.of()),
                KARI,
                null);
    }

    private static Body.Name name(String text, Validity validity) {
        return new Body.Name(LocalizedText.of("nb", text), LocalizedText.EMPTY, validity);
    }

    private static BodyDraft named(String name) {
        return new BodyDraft(
                Body.Kind.OTHER,
                Body.Level.NONE,
                null,
                List.of(name(name, Validity.ALWAYS)),
                List.of(),
                null,
                List.of(),
                List.of(),
                LocalizedText.EMPTY,
                Validity.ALWAYS);
    }

    private static BodyDraft with(
            BodyDraft draft,
            @org.jspecify.annotations.Nullable OrganisationNumber number,
            List<Body.Governed> areas,
            List<Body.Parent> parents) {
        return new BodyDraft(
                draft.kind(),
                draft.level(),
                number,
                draft.names(),
                areas,
                draft.languageForm(),
                parents,
                draft.contacts(),
                draft.description(),
                draft.validity());
    }

    private static BodyDraft areas(Body.Governed area) {
        return with(named("x"), null, List.of(area), List.of());
    }

    private static BodyDraft under(Body.Parent parent) {
        return with(named("x"), null, List.of(), List.of(parent));
    }

    private static BodyDraft reached(Body.Contact contact) {
        BodyDraft draft = named("x");
        return new BodyDraft(
                draft.kind(),
                draft.level(),
                null,
                draft.names(),
                List.of(),
                null,
                List.of(),
                List.of(contact),
                LocalizedText.EMPTY,
                Validity.ALWAYS);
    }

    private static BodyDraft described(Body body, String text) {
        BodyDraft draft = BodyDraft.of(body);
        return new BodyDraft(
                draft.kind(),
                draft.level(),
                draft.organisationNumber(),
                draft.names(),
                draft.areas(),
                draft.languageForm(),
                draft.parents(),
                draft.contacts(),
                LocalizedText.of("nb", text),
                draft.validity());
    }
}
