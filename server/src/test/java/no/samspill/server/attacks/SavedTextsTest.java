package no.samspill.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.TestServer;

import org.junit.jupiter.api.Test;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Every form with texts, sent with a script in the texts and right values in the rest: it must be
/// saved, and what was written must be shown as text.
class SavedTextsTest {

    /// The addresses of the forms that are saved here.
    static final Pattern COVERED =
            Pattern.compile(
                    "/nb/(bodies/(new|[^/]+/(edit|access))"
                            + "|reorganisations/(new|[^/]+/(decide|withdraw))"
                            + "|bodies/[^/]+/people/(invitations|requests/[^/]+/reject"
                            + "|(appointments|deputies)/.+)"
                            + "|coordination/interactions/(new|[^/]+/edit|score|step)"
                            // Its texts are a search, and a reason like that of ending a role.
                            + "|audit/blanking)");

    private static final String SCRIPT = "\"'><svg onload=alert(1)>{{7*7}}${7*7}";
    private static final Pattern RUNS =
            Pattern.compile("(?i)<svg onload|alert\\(1\\)>|<script>alert|href=\"javascript:");
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern FIELD =
            Pattern.compile("(?s)<(input|textarea)\\b([^>]*)>|<select\\b([^>]*)>(.*?)</select>");
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    private static final String MARKDOWN =
            "\n\n[lenke](javascript:alert(1)) <script>alert(1)</script> **fet**";
    private static final Map<String, String> BODY =
            Map.ofEntries(
                    Map.entry("organisation-number", ""),
                    Map.entry("contact.email", "post@x.example"),
                    Map.entry("contact.phone", "22 00 00 00"),
                    Map.entry("contact.web", "https://x.example/"),
                    Map.entry("valid-from", ""),
                    Map.entry("valid-to", ""),
                    Map.entry("parents", ""),
                    Map.entry("areas", ""));

    private final TestServer server = TestServer.apart("saved-texts");
    private final Attacker coordinator = Attacker.as("demo-coordinator", server);
    private final Attacker operator = Attacker.as("demo-operator", server);
    private final Attacker visitor = new Attacker(server);
    private int marks;

    /// A form that was saved.
    ///
    /// @param mark what begins every text in it
    /// @param location where the answer leads
    private record Saved(String mark, String location) {}

    @Test
    void whatIsWrittenOfABodyIsShownAsText() {
        Saved edited = save(coordinator, "/nb/bodies/statistics/edit", "/edit", BODY);
        String page = shown(visitor, "/nb/bodies/statistics", edited);
        Matcher rich = Pattern.compile("(?s)class=\"inside rich\".*?</section>").matcher(page);
        assertThat(rich.find()).isTrue();
        assertThat(rich.group()).contains(edited.mark(), "<strong>fet</strong>");
        shown(coordinator, "/nb/bodies/statistics/history", edited);

        Map<String, String> body = new LinkedHashMap<>(BODY);
        body.put("kind", "company");
        Saved made = save(coordinator, "/nb/bodies/new", "/new", body);
        shown(visitor, made.location(), made);
    }

    @Test
    void whatIsWrittenOfAReorganisationIsShownAsText() {
        Map<String, String> typed =
                Map.of(
                        "from.0",
                        "new-ministry",
                        "date",
                        "2024-10-01",
                        "to.0.number",
                        "",
                        "to.0.body",
                        "",
                        "to.0.area",
                        "",
                        "to.0.share",
                        "");
        Saved proposed = save(coordinator, "/nb/reorganisations/new?kind=rename", "/new", typed);
        String address = proposed.location().replaceAll("[?#].*", "");
        shown(visitor, address, proposed);
        Saved withdrawn = save(coordinator, address, "/withdraw", Map.of());
        shown(visitor, address, withdrawn);
        shown(visitor, "/nb/reorganisations", proposed);
    }

    @Test
    void whatIsWrittenOfHowTargetsActOnEachOtherIsShownAsText() {
        String home = "/nb/coordination/interactions";
        Map<String, String> typed = Map.of("link", "https://x.example/", "targets", "");
        Saved made = save(coordinator, home + "/new", "/new", typed);
        Matcher id = Pattern.compile("set=([^&]+)").matcher(made.location());
        assertThat(id.find()).as(made.location()).isTrue();
        String set = home + "?set=" + id.group(1);
        shown(visitor, set, made);
        Saved edited = save(coordinator, home + "/" + id.group(1) + "/edit", "/edit", typed);
        shown(visitor, set, edited);

        String cell = set + "&cell=1.2-4.7";
        Saved scored = save(coordinator, cell, "/score", Map.of("score", "-2"));
        shown(visitor, cell, scored);
        Saved taken = save(coordinator, cell, "/step", Map.of("state", "seen"));
        shown(visitor, cell, taken);
        shown(visitor, set + "&view=list", edited);
    }

    @Test
    void whatIsWrittenAboutRolesIsShownAsText() {
        Attacker person = Attacker.as("demo-person", server);
        String people = "/nb/bodies/statistics/people";
        Saved asked = save(person, "/nb/bodies/statistics/access", "/access", Map.of());
        String request = link(operator, people, "/nb/bodies/statistics/people/requests/[^\"]+");
        shown(operator, request, asked);
        Saved rejected = save(operator, request, "/reject", Map.of());
        shown(person, "/nb/me", rejected);

        Saved invited = save(operator, people, "/invitations", Map.of("role", "case-officer"));
        shown(operator, people, invited);

        Attacker.as("demo-statistician", server);
        String end = link(operator, people, people + "/appointments/[^\"]+/end");
        Saved ended = save(operator, end, "/end", Map.of());
        shownInTheRecord(ended);
    }

    /// The record of changes, the latest first.
    private void shownInTheRecord(Saved saved) {
        Attacker auditor = Attacker.as("demo-auditor", server);
        boolean found =
                Pattern.compile("href=\"(/nb/audit/[0-9]+)\"")
                        .matcher(auditor.get("/nb/audit").body())
                        .results()
                        .map(one -> auditor.get(one.group(1)).body())
                        .peek(page -> assertThat(page).doesNotContainPattern(RUNS))
                        .anyMatch(page -> page.contains(saved.mark()));
        assertThat(found).as("the record shows " + saved).isTrue();
    }

    private static String link(Attacker reader, String page, String address) {
        String body = reader.get(page).body();
        Matcher found = Pattern.compile("href=\"(" + address + ")\"").matcher(body);
        assertThat(found.find()).as("a link to " + address + " on " + page).isTrue();
        return found.group(1);
    }

    private static String shown(Attacker reader, String address, Saved saved) {
        String page = reader.get(address).body();
        assertThat(page).as(address).contains(saved.mark()).doesNotContainPattern(RUNS);
        return page;
    }

    /// Fills in the form on a page whose address ends in a certain way, and sends it.
    private Saved save(Attacker writer, String page, String action, Map<String, String> typed) {
        String mark = "zqmark" + ++marks + "q";
        String body = writer.get(page).body();
        MatchResult form =
                FORM.matcher(body)
                        .results()
                        .filter(one -> attribute(one.group(1), "action").endsWith(action))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no form " + action + " on " + page));
        HttpResponse<String> answer =
                writer.form(attribute(form.group(1), "action"), filled(form.group(2), mark, typed));
        assertThat(answer.statusCode())
                .as("%s was saved: %s", action, answer.body().replaceAll("(?s)^.*<main", "<main"))
                .isIn(200, 302, 303);
        assertThat(answer.body()).doesNotContainPattern(RUNS);
        return new Saved(mark, Attacker.location(answer));
    }

    private static String filled(String form, String mark, Map<String, String> typed) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(form);
        while (field.find()) {
            if (field.group(1) == null) {
                values.put(attribute(field.group(3), "name"), chosen(field.group(4)));
            } else {
                values.putIfAbsent(attribute(field.group(2), "name"), value(field.group(2), mark));
            }
        }
        typed.forEach((name, value) -> values.computeIfPresent(name, (same, old) -> value));
        values.remove("");
        return values.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String value(String tag, String mark) {
        String name = attribute(tag, "name");
        return switch (attribute(tag, "type")) {
            case "date" -> name.equals("to") ? "" : "2024-09-03";
            case "hidden", "radio", "checkbox" -> attribute(tag, "value");
            case "email" -> mark + "<svg/onload=alert(1)>@x.example";
            default -> name.startsWith("description.") ? mark + SCRIPT + MARKDOWN : mark + SCRIPT;
        };
    }

    /// What is chosen in a list, else its first choice.
    private static String chosen(String select) {
        String first = "";
        for (MatchResult one : OPTION.matcher(select).results().toList()) {
            String value = attribute(one.group(1), "value");
            if (one.group(1).contains("selected")) {
                return value;
            }
            first = first.isEmpty() ? value : first;
        }
        return first;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }
}
