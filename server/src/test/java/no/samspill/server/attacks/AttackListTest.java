package no.samspill.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.tables.TableCell;
import no.samspill.formats.tables.TableWriter;
import no.samspill.server.TestCallers;
import no.samspill.server.TestServer;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.rights.Route;
import no.samspill.server.rights.Routes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The attacks that are answered with one request: forged forms, injected SQL, foreign records,
/// files and addresses that lead elsewhere.
class AttackListTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern INNARDS =
            Pattern.compile(
                    "PSQLException|SQLState|org\\.postgresql|DuckDB|BadSqlGrammar|syntax error at"
                            + "|DataIntegrity|\\bat no\\.samspill\\.|java\\.lang\\.");
    private static final List<String> SQL =
            List.of(
                    "' OR '1'='1",
                    "' AND '1'='2",
                    "'; select pg_sleep(20)--",
                    "1) UNION SELECT null,null--",
                    "\"); drop table shared.pack;--",
                    "\\",
                    "%",
                    "zq\u0000x",
                    "${jndi:ldap://127.0.0.1:1/x}",
                    "-1",
                    "99999999999999999999",
                    "+999999999-12-31",
                    "x".repeat(3_000));

    private final TestServer server = TestServer.apart("attacks");

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String filled(String pattern, String value) {
        String lang = pattern.replace("{lang}", "nb").replace("**", "x");
        return VARIABLE.matcher(lang).replaceAll(Matcher.quoteReplacement(encoded(value)));
    }

    // Forged forms (CSRF)

    @Test
    void changesNothingWithoutTheTokenOfAForm() {
        Attacker operator = Attacker.as("demo-operator", server);
        List<String> through = new ArrayList<>();
        List<Route> changing =
                Routes.list().stream()
                        .filter(route -> Set.of("POST", "PUT", "DELETE").contains(route.method()))
                        .toList();
        for (Route route : changing) {
            String address = filled(route.pattern(), "00000000-0000-0000-0000-000000000000");
            int status = operator.method(route.method(), address).statusCode();
            if (status != 403) {
                through.add(route.method() + " " + route.pattern() + ": " + status);
            }
        }
        assertThat(through).isEmpty();
        assertThat(changing).hasSizeGreaterThan(10);
    }

    // Injected SQL

    @Test
    void takesNoTextForSql() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        Attacker attacker = new Attacker(server);
        for (Route route : Routes.list()) {
            if (!route.method().equals("GET") || route.pattern().contains("**")) {
                continue;
            }
            for (String address : addresses(route)) {
                long began = System.nanoTime();
                HttpResponse<String> answer =
                        attacker.send(
                                attacker.request(address).header(TestCallers.HEADER, "operator"));
                asked++;
                boolean slow = System.nanoTime() - began > 10_000_000_000L;
                if (answer.statusCode() >= 500 || slow || INNARDS.matcher(answer.body()).find()) {
                    wrong.add(
                            answer.statusCode()
                                    + (slow ? " slow " : " ")
                                    + address.substring(0, Math.min(120, address.length())));
                }
            }
        }
        System.out.println("SQL was tried " + asked + " times");
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(500);
    }

    /// Fields of forms that are read as one map of texts.
    private static final List<String> OTHER_FIELDS =
            List.of(
                    "version",
                    "reason",
                    "name.nb",
                    "name.se",
                    "short-name.nb",
                    "organisation-number",
                    "language-form",
                    "contact.email",
                    "contact.web",
                    "description.nb",
                    "kind",
                    "level",
                    "valid-from",
                    "valid-to",
                    "parents",
                    "areas",
                    "from.0",
                    "date",
                    "to.0.body",
                    "to.0.name.nb",
                    "to.0.number",
                    "to.0.area",
                    "to.0.share",
                    "to.0.children",
                    "tasks.nb",
                    "digest",
                    "decision");

    @Test
    void takesNoTextForSqlInWhatIsSent() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        Attacker attacker = new Attacker(server);
        for (Route route : Routes.list()) {
            if (!Set.of("POST", "PUT").contains(route.method())) {
                continue;
            }
            for (String caller : List.of("operator@new-ministry", "coordinator@new-ministry")) {
                // A zero is refused by itself, whatever it is sent in.
                for (String text : SQL.stream().filter(one -> one.indexOf(0) < 0).toList()) {
                    for (HttpRequest.Builder request : requests(attacker, route, text)) {
                        long began = System.nanoTime();
                        HttpResponse<String> answer =
                                attacker.send(request.header(TestCallers.HEADER, caller));
                        asked++;
                        boolean slow = System.nanoTime() - began > 10_000_000_000L;
                        boolean failed = answer.statusCode() >= 500;
                        if (failed || slow || INNARDS.matcher(answer.body()).find()) {
                            wrong.add(answer.statusCode() + " " + route.pattern() + " " + text);
                        }
                    }
                }
            }
        }
        System.out.println("SQL was sent " + asked + " times");
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(500);
    }

    /// The text in every field and in one after another, as a form and as JSON.
    private List<HttpRequest.Builder> requests(Attacker attacker, Route route, String text) {
        String address =
                VARIABLE.matcher(
                                route.pattern()
                                        .replace("{lang}", "nb")
                                        .replace("{body}", "new-ministry"))
                        .replaceAll("00000000-0000-0000-0000-000000000000");
        List<HttpRequest.Builder> all = new ArrayList<>();
        if (route.method().equals("PUT")) {
            String value = '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            all.add(
                    sending(
                            attacker,
                            "PUT",
                            address,
                            "application/json",
                            "{\"name\":" + value + "}"));
            all.add(
                    sending(
                            attacker,
                            "PUT",
                            address,
                            "application/json",
                            "{\"version\":1,\"reason\":"
                                    + value
                                    + ",\"name\":{\"nb\":"
                                    + value
                                    + "},\"organisationNumber\":"
                                    + value
                                    + "}"));
            return all;
        }
        Set<String> fields = new TreeSet<>(server.part(Parameters.class).of(route.pattern()));
        fields.addAll(OTHER_FIELDS);
        String type = "application/x-www-form-urlencoded";
        all.add(
                sending(
                        attacker,
                        "POST",
                        address,
                        type,
                        fields.stream()
                                .map(field -> field + "=" + encoded(text))
                                .collect(Collectors.joining("&"))));
        for (String field : server.part(Parameters.class).of(route.pattern())) {
            all.add(
                    sending(
                            attacker,
                            "POST",
                            address,
                            type,
                            "version=1&" + field + "=" + encoded(text)));
        }
        return all;
    }

    private static HttpRequest.Builder sending(
            Attacker attacker, String method, String address, String type, String body) {
        return attacker.request(address)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body));
    }

    /// The same address with a condition that always holds and with one that never does.
    @Test
    void answersAlikeWhateverAConditionSays() {
        Attacker attacker = new Attacker(server);
        List<String> wrong = new ArrayList<>();
        for (Route route : Routes.list()) {
            if (!route.method().equals("GET") || route.pattern().contains("**")) {
                continue;
            }
            List<String> always = addresses(route, "' OR '1'='1");
            List<String> never = addresses(route, "' AND '1'='2");
            for (int at = 0; at < always.size(); at++) {
                int one = status(attacker, always.get(at));
                int other = status(attacker, never.get(at));
                if (one != other) {
                    wrong.add(one + " and " + other + " at " + always.get(at));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static int status(Attacker attacker, String address) {
        return attacker.send(attacker.request(address).header(TestCallers.HEADER, "operator"))
                .statusCode();
    }

    private List<String> addresses(Route route) {
        return SQL.stream().flatMap(text -> addresses(route, text).stream()).toList();
    }

    /// The route's address with the text in every variable, and in every parameter in turn.
    private List<String> addresses(Route route, String text) {
        List<String> addresses = new ArrayList<>();
        // An address with a zero in it is refused before it is read.
        if (VARIABLE.matcher(route.pattern().replace("{lang}", "")).find()
                && text.indexOf('\u0000') < 0) {
            addresses.add(filled(route.pattern(), text));
        }
        String plain = filled(route.pattern(), "1");
        for (String name : server.part(Parameters.class).of(route.pattern())) {
            addresses.add(plain + "?" + name + "=" + encoded(text));
        }
        return addresses;
    }

    // Records of others (IDOR); each role at each address is in RightsTableTest

    @Test
    void showsNobodyATableThatSomebodyElseHasSent() {
        Attacker coordinator = Attacker.as("demo-coordinator", server);
        Attacker operator = Attacker.as("demo-operator", server);
        HttpResponse<String> sent =
                coordinator.upload(
                        "/nb/bodies/import",
                        "file",
                        "b.csv",
                        bytes("id;kind;name_nb\nhers;company;Hers\n"));
        assertThat(sent.statusCode()).isIn(302, 303);
        String address = Attacker.location(sent);
        assertThat(coordinator.get(address).body()).contains("Hers");

        HttpResponse<String> seen = operator.get(address);
        assertThat(seen.statusCode()).isEqualTo(410);
        assertThat(seen.body()).doesNotContain("Hers");
        String token = Attacker.token(operator.get("/nb/bodies/import").body());
        assertThat(operator.form(address + "/commit", "digest=x&_csrf=" + token).statusCode())
                .isEqualTo(410);
        operator.form(address + "/discard", "_csrf=" + token);
        assertThat(coordinator.get(address).statusCode()).isEqualTo(200);
        assertThat(server.part(Bodies.class).find("hers")).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    // Files

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "../../../../../../tmp/samspill-was-here.csv",
                "..\\..\\samspill-was-here.csv",
                "/tmp/samspill-was-here.csv",
                "a%00.csv",
                "a\u0001.csv"
            })
    void writesNoFileWhereItsNameLeads(String name) {
        Attacker coordinator = Attacker.as("demo-coordinator", server);
        HttpResponse<String> sent =
                coordinator.upload(
                        "/nb/bodies/import",
                        "file",
                        name,
                        bytes("id;kind;name_nb\nx1;company;X\n"));
        assertThat(sent.statusCode()).isLessThan(500);
        assertThat(Files.exists(Path.of("/tmp/samspill-was-here.csv"))).isFalse();
        if (sent.statusCode() < 400) {
            assertThat(coordinator.get(Attacker.location(sent)).body())
                    .doesNotContain("../", "..\\");
        }
    }

    @Test
    void unpacksNoArchiveThatLeadsElsewhere() throws IOException {
        Attacker operator = Attacker.as("demo-operator", server);
        byte[] archive = zip("../../../../../../tmp/samspill-was-here.yml", bytes("x"));
        HttpResponse<String> sent = operator.upload("/nb/import", "file", "repo.zip", archive);
        assertThat(sent.statusCode()).isLessThan(500);
        assertThat(operator.get(Attacker.location(sent)).statusCode()).isEqualTo(422);
        assertThat(Files.exists(Path.of("/tmp/samspill-was-here.yml"))).isFalse();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    @Test
    void readsNoFileOfTheMachineForAWorkbook() throws IOException {
        Path secret = Files.writeString(Files.createTempFile("secret", ".txt"), "the-secret");
        String xml =
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \""
                        + secret.toUri()
                        + "\">]><Types>&x;</Types>";
        assertThat(refusalOf(zip("[Content_Types].xml", bytes(xml))))
                .contains("DOCTYPE")
                .doesNotContain("the-secret");
        Files.delete(secret);
    }

    @Test
    void unpacksNoBomb() throws IOException {
        assertThat(refusalOf(zip("xl/media/a.png", new byte[200 << 20]))).contains("64 MB");
    }

    private String refusalOf(byte[] workbook) {
        Attacker coordinator = Attacker.as("demo-coordinator", server);
        HttpResponse<String> sent =
                coordinator.upload("/nb/bodies/import", "file", "b.xlsx", workbook);
        HttpResponse<String> told = coordinator.get(Attacker.location(sent));
        assertThat(told.statusCode()).isEqualTo(422);
        return told.body();
    }

    @Test
    void writesNoFormulaIntoATable() throws IOException {
        for (String text : List.of("=1+1", "+1", "-1+1", "@A1", "\t=1", "\r=1")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (TableWriter csv = TableWriter.csv(out, List.of("a"))) {
                csv.row(List.of(TableCell.of(text)));
            }
            String line = out.toString(StandardCharsets.UTF_8).split("\r\n", 2)[1];
            assertThat(line).matches("(?s)\"?'.*");
        }
    }

    // Addresses that lead elsewhere, and sessions

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example/",
                "/\t/evil.example/",
                "https:evil.example",
                "javascript:alert(1)",
                "/nb/../../evil.example",
                "http://localhost@evil.example/",
                "/nb\r\nLocation: https://evil.example/"
            })
    void leadsNobodyElsewhereAfterSigningIn(String back) {
        Attacker attacker = new Attacker(server);
        String page = attacker.get("/nb/sign-in?back=" + encoded(back)).body();
        assertThat(page).doesNotContain("href=\"https://evil", "href=\"//evil");
        HttpResponse<String> answer =
                attacker.form(
                        "/nb/sign-in/local",
                        "person=demo-person&back="
                                + encoded(back)
                                + "&_csrf="
                                + Attacker.token(page));
        assertThat(answer.statusCode()).isIn(303, 400, 403);
        String location = Attacker.location(answer);
        String own = server.at("").toString();
        String path = location.startsWith(own) ? location.substring(own.length()) : location;
        assertThat(path).doesNotStartWith("//").doesNotContain("evil.example/\r", "\\");
        assertThat(path).matches("|/.*");
        assertThat(answer.headers().allValues("Location")).hasSizeLessThan(2);
    }

    @Test
    void givesANewSessionToWhoeverSignsIn() {
        Attacker victim = new Attacker(server);
        String page = victim.get("/nb/sign-in").body();
        List<HttpCookie> before = List.copyOf(victim.cookies().getCookieStore().getCookies());
        victim.form("/nb/sign-in/local", "person=demo-auditor&_csrf=" + Attacker.token(page));
        List<HttpCookie> after = victim.cookies().getCookieStore().getCookies();
        assertThat(before).isNotEmpty();
        assertThat(after)
                .extracting(HttpCookie::getValue)
                .doesNotContainAnyElementsOf(before.stream().map(HttpCookie::getValue).toList());
        assertThat(after).allMatch(HttpCookie::isHttpOnly);

        Attacker fixed = new Attacker(server);
        before.forEach(cookie -> fixed.cookies().getCookieStore().add(server.at("/"), cookie));
        assertThat(Attacker.location(fixed.get("/nb/me"))).contains("/sign-in");
    }
}
