package no.samspill.server.rights;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.Validity;
import no.samspill.server.TestCallers;
import no.samspill.server.TestServer;
import no.samspill.server.access.AccessRequests;
import no.samspill.server.access.Appointment;
import no.samspill.server.access.Deputies;
import no.samspill.server.access.Identity;
import no.samspill.server.access.Invitations;
import no.samspill.server.access.People;
import no.samspill.server.access.Period;
import no.samspill.server.access.Terms;
import no.samspill.server.observations.Imports;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.organisations.BodyDraft;
import no.samspill.server.organisations.BodyRegister;
import no.samspill.server.organisations.ReorganisationDraft;
import no.samspill.server.organisations.Reorganisations;
import no.samspill.server.organisations.Structure;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.PersonId;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Every address × every role × one's own and another body's records, asked of a real server and
/// held against the two tables.
class RightsTableTest {

    private static final BodyId OWN = new BodyId("statistics");
    private static final BodyId OTHER = new BodyId("new-ministry");
    private static final BodyId ABOVE = new BodyId("above-statistics");
    private static final BodyId BELOW = new BodyId("below-statistics");
    private static final BodyId SELF_GOVERNING = new BodyId("municipality-below-statistics");
    private static final BodyId FAR_BELOW = new BodyId("far-below-statistics");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /// Values that lead to the handler; there need be no such record.
    private static final Map<String, String> VALUES =
            Map.of(
                    "lang", "en", "number", "1", "id", "999999", "code", "1", "text", "about",
                    "scheme", "dark", "form", "csv");

    private final TestServer server = TestServer.apart("rights");
    private final HttpClient client = HttpClient.newHttpClient();

    /// How to make a record that a body owns, by the variable that names it in addresses.
    private final Map<String, Function<BodyId, String>> records =
            Map.of(
                    "body", BodyId::value,
                    "import", this::keepImport,
                    "invitation", body -> invite(body).invitation().id().toString(),
                    "request", this::request,
                    "appointment", body -> appoint(body).id().toString(),
                    "deputyship", this::deputise);

    private enum Answer {
        ALLOWED,
        FORBIDDEN,
        NOT_SIGNED_IN
    }

    @Test
    void everyAddressHasOneLineAndEveryLineAnAddress() {
        List<String> lines =
                Routes.list().stream().map(one -> one.method() + " " + one.pattern()).toList();
        assertThat(lines).doesNotHaveDuplicates();
        Set<String> handlers = server.part(Handlers.class).list();
        Set<String> withoutLine = new TreeSet<>(handlers);
        lines.forEach(withoutLine::remove);
        Set<String> withoutHandler = new TreeSet<>(lines);
        withoutHandler.removeAll(handlers);
        assertThat(withoutLine).as("handlers without a line in Routes").isEmpty();
        assertThat(withoutHandler).as("lines in Routes without a handler").isEmpty();
    }

    @Test
    void everyRoleGetsWhatTheTablesSayAtEveryAddress() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        placeBodies();
        Set<BodyId> all = Set.of(OWN, OTHER, ABOVE, BELOW, FAR_BELOW, SELF_GOVERNING);
        for (Route route : Routes.list()) {
            for (BodyId owner : route.owners().isEmpty() ? Set.of(OWN) : all) {
                for (Role role : Role.values()) {
                    Answer wanted = wanted(route, role, owner);
                    HttpResponse<String> got = ask(route, role, owner);
                    boolean reached = met(got, route) && letThrough(got, route);
                    if (answer(got) != wanted || (wanted == Answer.ALLOWED && !reached)) {
                        wrong.add(
                                route.method()
                                        + " "
                                        + route.pattern()
                                        + " as "
                                        + role
                                        + " for "
                                        + owner
                                        + ": "
                                        + got.statusCode()
                                        + (reached ? " by the handler" : " by the guard")
                                        + ", wanted "
                                        + wanted);
                    }
                    asked++;
                }
            }
        }
        System.out.println("The rights table was asked " + asked + " times");
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(1_500);
    }

    /// What the tables say, read without the code that enforces them.
    private static Answer wanted(Route route, Role role, BodyId owner) {
        Set<Role> roles = EnumSet.of(role, Role.VISITOR);
        if (role != Role.VISITOR && role != Role.MACHINE) {
            roles.add(Role.PERSON);
        }
        Set<Scope> scopes =
                Rights.list().stream()
                        .filter(right -> roles.contains(right.role()))
                        .filter(right -> right.action() == route.action())
                        .map(Rights.Right::scope)
                        .collect(Collectors.toSet());
        boolean reaches =
                scopes.contains(Scope.EVERYTHING)
                        || (!scopes.isEmpty() && (route.owners().isEmpty() || owner.equals(OWN)))
                        || (scopes.contains(Scope.OWN_AND_BELOW)
                                && (owner.equals(BELOW) || owner.equals(FAR_BELOW)));
        if (reaches) {
            return Answer.ALLOWED;
        }
        return role == Role.VISITOR ? Answer.NOT_SIGNED_IN : Answer.FORBIDDEN;
    }

    private HttpResponse<String> ask(Route route, Role role, BodyId owner) {
        String method = route.method().equals("*") ? "GET" : route.method();
        String caller = role == Role.VISITOR ? "visitor" : role.key() + "@" + OWN;
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.at(address(route, owner)))
                        .header(TestCallers.HEADER, caller)
                        .method(method, BodyPublishers.noBody());
        if (method.equals("POST") && route.pattern().matches(".*(imports?|boundaries)")) {
            request.header("Content-Type", "multipart/form-data; boundary=x")
                    .method(method, BodyPublishers.ofString("--x--\r\n"));
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String address(Route route, BodyId owner) {
        Map<String, String> values = new HashMap<>(VALUES);
        route.owners()
                .forEach(variable -> {
                    Function<BodyId, String> make = records.get(variable);
                    assertThat(make).as("a way to make a record for {%s}", variable).isNotNull();
                    values.put(variable, make.apply(owner));
                });
        return VARIABLE.matcher(route.pattern().replace("**", "nowhere"))
                .replaceAll(found -> values.getOrDefault(found.group(1), "x"));
    }

    private static Answer answer(HttpResponse<String> got) {
        boolean toSignIn =
                got.headers().firstValue("Location").orElse("").contains("/sign-in?back=");
        if (toSignIn || got.statusCode() == 401) {
            return Answer.NOT_SIGNED_IN;
        }
        return got.statusCode() == 403 ? Answer.FORBIDDEN : Answer.ALLOWED;
    }

    private static boolean met(HttpResponse<String> got, Route route) {
        return got.headers()
                .firstValue(Handlers.PATTERN)
                .map(Route::plain)
                .filter(route.pattern()::equals)
                .isPresent();
    }

    /// The guard answers 404 itself for records it does not find; that is no leave.
    private static boolean letThrough(HttpResponse<String> got, Route route) {
        return route.owners().isEmpty()
                || got.headers().firstValue(Handlers.LET_THROUGH).isPresent();
    }

    /// One body above one's own and two below it, one under the other.
    private void placeBodies() {
        BodyRegister register = server.part(BodyRegister.class);
        Bodies bodies = server.part(Bodies.class);
        BodyDraft own = BodyDraft.of(bodies.find(OWN).orElseThrow());
        Actor actor = new Actor.Operator();
        register.register(ABOVE, under(own, List.of()), actor, null);
        moveBelow(OWN, ABOVE);
        register.register(BELOW, under(own, List.of(OWN)), actor, null);
        register.register(FAR_BELOW, under(own, List.of(BELOW)), actor, null);
        register.register(SELF_GOVERNING, municipality(under(own, List.of(OWN))), actor, null);
    }

    /// A public body moves by two people.
    private void moveBelow(BodyId body, BodyId above) {
        Reorganisations reorganisations = server.part(Reorganisations.class);
        Structure standing = Structure.of(server.part(Bodies.class).find(body).orElseThrow());
        Structure moved =
                new Structure(
                        standing.kind(),
                        standing.level(),
                        standing.organisationNumber(),
                        standing.areas(),
                        List.of(new Body.Parent(above.value(), Validity.ALWAYS)),
                        standing.validity());
        ReorganisationDraft draft =
                ReorganisationDraft.correction(TestServer.TODAY, body, moved, "x");
        Actor other = new Actor.Person(new PersonId(new UUID(1, 1)), OTHER, null);
        long id = reorganisations.propose(draft, new Actor.Operator()).id();
        String plan = reorganisations.preview(draft).digest();
        reorganisations.decide(id, 1, true, plan, "x", other);
        reorganisations.apply(id, 2, other);
    }

    private static BodyDraft municipality(BodyDraft like) {
        return new BodyDraft(
                Body.Kind.MUNICIPALITY,
                Body.Level.MUNICIPALITY,
                null,
                like.names(),
                List.of(),
                null,
                like.parents(),
                List.of(),
                like.description(),
                like.validity());
    }

    private static BodyDraft under(BodyDraft like, List<BodyId> parents) {
        return new BodyDraft(
                like.kind(),
                like.level(),
                null,
                like.names(),
                List.of(),
                null,
                parents.stream().map(one -> new Body.Parent(one.value(), Validity.ALWAYS)).toList(),
                List.of(),
                like.description(),
                like.validity());
    }

    private Invitations.Sent invite(BodyId body) {
        Terms terms = new Terms(body, Role.CASE_OFFICER, Period.since(TestServer.TODAY));
        return server.part(Invitations.class).invite(terms, "a@example.org", Caller.operator());
    }

    private PersonId newPerson() {
        Identity identity = new Identity("test", UUID.randomUUID().toString(), null, null);
        return server.part(People.class).signedIn(identity).id();
    }

    private String request(BodyId body) {
        return server.part(AccessRequests.class)
                .ask(newPerson(), body, Role.CASE_OFFICER, "")
                .id()
                .toString();
    }

    private Appointment appoint(BodyId body) {
        return server.part(Invitations.class).accept(invite(body).token(), newPerson());
    }

    private String deputise(BodyId body) {
        Period tomorrow = new Period(TestServer.TODAY, TestServer.TODAY.plusDays(1));
        return server.part(Deputies.class)
                .appoint(newPerson(), appoint(body).person(), body, tomorrow, Caller.operator())
                .id()
                .toString();
    }

    private String keepImport(BodyId owner) {
        try {
            Path file = Files.createTempFile("figures", ".csv");
            Files.writeString(file, "INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE\n");
            String id =
                    server.part(Imports.class)
                            .keep(file, "a.csv", null, TestCallers.caller("statistician@" + owner))
                            .toString();
            Files.delete(file);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
