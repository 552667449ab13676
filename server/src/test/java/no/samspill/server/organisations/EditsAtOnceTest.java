package no.samspill.server.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.Validity;
import no.samspill.server.TestServer;
import no.samspill.server.audit.AuditSearch;
import no.samspill.server.audit.AuditSearch.Query;
import no.samspill.server.audit.AuditVerification;
import no.samspill.server.audit.Entry;
import no.samspill.server.audit.Verdict;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Outdated;
import no.samspill.server.shared.PersonId;
import no.samspill.server.shared.RecordRef;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Many people who edit few bodies at once, some of them with an organisation number that another
/// body has just taken: what was acknowledged stands, in the register and in the record of changes,
/// and what was refused left nothing.
class EditsAtOnceTest {

    private static final int EDITS = 200;
    private static final int BODIES = 5;
    private static final List<String> NUMBERS = List.of("971526920", "123456785", "974760673");

    private final TestServer server = TestServer.apart("edits-at-once");
    private final Bodies bodies = server.part(Bodies.class);
    private final BodyRegister register = server.part(BodyRegister.class);

    private enum Answer {
        ACKNOWLEDGED,
        OUTDATED,
        REFUSED
    }

    private record Told(String name, Answer answer) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1})
    void loseNothing(long seed) throws Exception {
        List<BodyId> all = registered("s" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        List<Future<Told>> waiting = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(8)) {
            for (int number = 0; number < EDITS; number++) {
                BodyId body = all.get(random.nextInt(BODIES));
                String name = "Navn " + seed + "-" + number;
                int pick = random.nextInt(NUMBERS.size() * 2);
                String registration = pick < NUMBERS.size() ? NUMBERS.get(pick) : null;
                waiting.add(people.submit(() -> edit(body, draft(name, registration))));
            }
        }
        List<Told> told = new ArrayList<>();
        for (Future<Told> one : waiting) {
            told.add(one.get());
        }
        assertThat(told).extracting(Told::answer).contains(Answer.values());
        List<String> acknowledged =
                told.stream()
                        .filter(one -> one.answer() == Answer.ACKNOWLEDGED)
                        .map(Told::name)
                        .toList();
        List<String> written = new ArrayList<>();
        all.forEach(body -> written.addAll(names(body)));
        assertThat(written).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(numbers(all)).doesNotHaveDuplicates();
        assertThat(server.part(AuditVerification.class).verify())
                .isInstanceOf(Verdict.Intact.class);
        release(all);
    }

    /// The names that stand in the versions after the first, which must follow each other, and be
    /// told of in the record of changes one by one.
    private List<String> names(BodyId body) {
        List<BodyVersion> versions = bodies.versions(body).reversed();
        for (int at = 0; at < versions.size(); at++) {
            assertThat(versions.get(at).version()).isEqualTo(at + 1);
        }
        List<Entry> entries =
                server.part(AuditSearch.class)
                        .list(Query.of(new RecordRef("body", body.value())), EDITS + 1, 0);
        assertThat(entries).hasSameSizeAs(versions);
        return versions.stream().skip(1).map(version -> version.body().name().in("nb")).toList();
    }

    private List<String> numbers(List<BodyId> all) {
        return all.stream()
                .map(body -> bodies.find(body).orElseThrow().organisationNumber())
                .filter(Objects::nonNull)
                .map(OrganisationNumber::value)
                .toList();
    }

    private Told edit(BodyId body, BodyDraft draft) {
        String name = Objects.requireNonNull(draft.names().getFirst().text().in("nb"));
        long read = bodies.findStanding(body).orElseThrow().version();
        try {
            register.edit(body, read, draft, person(), "Rettet");
            return new Told(name, Answer.ACKNOWLEDGED);
        } catch (Outdated outdated) {
            return new Told(name, Answer.OUTDATED);
        } catch (BodyRefused refused) {
            assertThat(refused.problems())
                    .extracting(FieldProblem::code)
                    .containsExactly("number.taken");
            return new Told(name, Answer.REFUSED);
        }
    }

    private List<BodyId> registered(String prefix) {
        List<BodyId> all = new ArrayList<>();
        for (int number = 0; number < BODIES; number++) {
            BodyId body = new BodyId(prefix + "-" + number);
            register.register(body, draft("Først", null), person(), null);
            all.add(body);
        }
        return all;
    }

    /// Gives the numbers free for the next seed.
    private void release(List<BodyId> all) {
        for (BodyId body : all) {
            BodyVersion standing = bodies.findStanding(body).orElseThrow();
            register.edit(body, standing.version(), draft("Sist", null), person(), "Ryddet");
        }
    }

    private static Actor person() {
        return new Actor.Person(new PersonId(new UUID(0, 1)), new BodyId("statistics"), null);
    }

    private static BodyDraft draft(String name, @Nullable String registration) {
        return new BodyDraft(
                Body.Kind.OTHER,
                Body.Level.NONE,
                registration == null ? null : new OrganisationNumber(registration),
                List.of(
                        new Body.Name(
                                LocalizedText.of("nb", name),
                                LocalizedText.EMPTY,
                                Validity.ALWAYS)),
                List.of(),
                null,
                List.of(),
                List.of(),
                LocalizedText.EMPTY,
                Validity.ALWAYS);
    }
}
