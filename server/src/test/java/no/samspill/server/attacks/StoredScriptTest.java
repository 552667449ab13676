package no.samspill.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.TestServer;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A script in every text field of every form there is, and a look at every page afterwards.
///
/// The forms are found by following links as each of the invented people, so that a new form is
/// attacked without being mentioned here.
class StoredScriptTest {

    private static final List<String> PEOPLE =
            List.of(
                    "demo-coordinator",
                    "demo-administrator",
                    "demo-operator",
                    "demo-case-officer",
                    "demo-statistician",
                    "demo-decider",
                    "demo-auditor",
                    "demo-person");

    private static final String MARK = "zqmark";
    private static final String SCRIPT = MARK + "\"'><svg onload=alert(1)>{{7*7}}${7*7}";
    private static final Pattern RUNS = Pattern.compile("(?i)<svg onload|alert\\(1\\)>|zqmark49");
    private static final Pattern LINK = Pattern.compile("href=\"(/nb[^\"#]*)[\"#]");
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern INPUT = Pattern.compile("<(?:input|textarea)\\b([^>]*)>");
    private static final Pattern TEXT_FIELD =
            Pattern.compile("<textarea\\b|<input\\b[^>]*type=\"(text|email)\"");
    private static final Pattern SELECT = Pattern.compile("(?s)<select\\b([^>]*)>(.*?)</select>");
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    private static final Set<String> TEXTS = Set.of("text", "email", "search", "url", "tel", "");
    private static final int MOST_PAGES = 150;

    private final TestServer server = TestServer.apart("stored-scripts");
    private final Set<String> attacked = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> withTexts = new TreeSet<>();
    private int fields;

    @Test
    void noTextThatPeopleWriteIsEverRun() {
        makeASet();
        PEOPLE.forEach(person -> attack(Attacker.as(person, server), person));
        importBodies();
        int shown = 0;
        for (String person : PEOPLE) {
            Attacker reader = Attacker.as(person, server);
            for (var page : walk(reader).entrySet()) {
                check(person + " reads " + page.getKey(), page.getValue());
                shown += page.getValue().contains(MARK) ? 1 : 0;
            }
        }
        System.out.println(
                attacked.size()
                        + " forms with "
                        + fields
                        + " text fields; "
                        + shown
                        + " pages show one");
        assertThat(wrong).isEmpty();
        assertThat(attacked).hasSizeGreaterThan(5);
        assertThat(shown).isPositive();
        assertThat(withTexts)
                .as("forms with texts that SavedTextsTest does not save and look at")
                .allMatch(action -> SavedTextsTest.COVERED.matcher(action).matches());
    }

    /// A conflict in a set whose every text is a script, so that there is a panel with its forms.
    private void makeASet() {
        Attacker coordinator = Attacker.as("demo-coordinator", server);
        String page = "/nb/coordination/interactions/new";
        String set = filled(form(coordinator.get(page).body(), "/new"));
        coordinator.form(page, set.replaceAll("\\b(link|targets)=[^&]*", "$1="));
        String cell = "/nb/coordination/interactions?cell=8.6-4.7";
        String score = form(coordinator.get(cell).body(), "/score");
        coordinator.form("/nb/coordination/interactions/score", filled(score));
        String step = form(coordinator.get(cell).body(), "/step");
        coordinator.form("/nb/coordination/interactions/step", filled(step));
        assertThat(coordinator.get(cell).body()).contains(MARK, "class=\"story\"");
    }

    private static String form(String page, String action) {
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            if (attribute(form.group(1), "action").endsWith(action)) {
                return form.group(2);
            }
        }
        return "";
    }

    private void check(String where, String body) {
        if (RUNS.matcher(body).find()) {
            wrong.add(where);
        }
    }

    private void attack(Attacker attacker, String person) {
        for (var page : walk(attacker).entrySet()) {
            Matcher form = FORM.matcher(page.getValue());
            while (form.find()) {
                String action = attribute(form.group(1), "action");
                boolean changes = attribute(form.group(1), "method").equalsIgnoreCase("post");
                boolean sendsFile = form.group(1).contains("multipart");
                String kind = person + " " + action.replaceAll("[0-9a-f-]{8,}", "…");
                if (!action.startsWith("/nb") || action.contains("sign-") || !attacked.add(kind)) {
                    continue;
                }
                if (changes && !sendsFile && TEXT_FIELD.matcher(form.group(2)).find()) {
                    withTexts.add(action);
                }
                String body = filled(form.group(2));
                HttpResponse<String> answer =
                        changes && !sendsFile
                                ? attacker.form(action, body)
                                : attacker.get(action + "?" + body);
                check("answer to " + kind, answer.body());
                if (answer.statusCode() >= 500) {
                    wrong.add(answer.statusCode() + " for " + kind);
                }
            }
        }
    }

    /// What a browser would send, with the script in every field for text.
    private String filled(String form) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(form);
        while (input.find()) {
            String name = attribute(input.group(1), "name");
            String type = attribute(input.group(1), "type");
            boolean text = TEXTS.contains(type);
            fields += text && !name.isEmpty() ? 1 : 0;
            values.putIfAbsent(
                    name,
                    switch (type) {
                        case "date" -> "2024-09-03";
                        case "email" -> MARK + "<svg/onload=alert(1)>@x.example";
                        case "hidden", "radio", "checkbox" -> attribute(input.group(1), "value");
                        default -> text ? SCRIPT : "";
                    });
        }
        Matcher select = SELECT.matcher(form);
        while (select.find()) {
            List<String> options =
                    OPTION.matcher(select.group(2))
                            .results()
                            .map(one -> attribute(one.group(1), "value"))
                            .filter(value -> !value.isEmpty())
                            .toList();
            values.put(
                    attribute(select.group(1), "name"),
                    options.isEmpty() ? "" : options.getFirst());
        }
        values.remove("");
        return values.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }

    /// A table of bodies brings texts in without a form for each.
    private void importBodies() {
        Attacker coordinator = Attacker.as("demo-coordinator", server);
        String cell = "\"" + SCRIPT.replace("\"", "\"\"") + "\"";
        String table =
                "id;kind;name_nb;name_nn;short_name\nscripted;company;"
                        + cell
                        + ";"
                        + cell
                        + ";"
                        + cell
                        + "\nbroken;"
                        + cell
                        + ";X;;\n";
        String good = table.substring(0, table.indexOf("\nbroken"));
        for (String text : List.of(table, good)) {
            HttpResponse<String> sent =
                    coordinator.upload(
                            "/nb/bodies/import",
                            "file",
                            MARK + "<svg onload=alert(1)>.csv",
                            text.getBytes(StandardCharsets.UTF_8));
            String address = Attacker.location(sent);
            String preview = coordinator.get(address).body();
            check("preview of bodies", preview);
            Matcher form = FORM.matcher(preview);
            while (form.find()) {
                String action = attribute(form.group(1), "action");
                if (action.endsWith("/commit")) {
                    coordinator.form(action, filled(form.group(2)));
                }
            }
        }
    }

    /// Every page that links lead to from where one begins, by address without its query.
    private Map<String, String> walk(Attacker reader) {
        Map<String, String> pages = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> next =
                new ArrayDeque<>(
                        List.of(
                                "/nb/me",
                                "/nb/bodies",
                                "/nb/bodies/scripted",
                                "/nb/bodies/import",
                                "/nb/bodies/new",
                                "/nb/bodies/statistics",
                                "/nb/bodies/statistics/edit",
                                "/nb/bodies/statistics/people",
                                "/nb/bodies/statistics/access",
                                "/nb/bodies/new-ministry/people",
                                "/nb/bodies/new-ministry/access",
                                "/nb/reorganisations",
                                "/nb/coordination",
                                "/nb/coordination/interactions",
                                "/nb/coordination/interactions?cell=8.6-4.7",
                                "/nb/coordination/interactions?view=list",
                                "/nb/coordination/interactions?view=network",
                                "/nb/coordination/interactions/new",
                                "/nb/coordination/interactions/import",
                                "/nb/audit",
                                "/nb/import",
                                "/nb/search?q=" + MARK,
                                "/nb"));
        while (!next.isEmpty() && pages.size() < MOST_PAGES) {
            String address = next.poll();
            if (!seen.add(kindOf(address))) {
                continue;
            }
            HttpResponse<String> answer = reader.get(address);
            if (answer.statusCode() >= 500) {
                wrong.add(answer.statusCode() + " at " + address);
            }
            boolean html = answer.headers().firstValue("Content-Type").orElse("").contains("html");
            if (!html) {
                continue;
            }
            pages.put(address, answer.body());
            String control = answer.headers().firstValue("Cache-Control").orElse("");
            if (answer.body().contains("name=\"_csrf\"") && !control.contains("no-store")) {
                wrong.add("a page with a form's token that may be kept: " + address);
            }
            Matcher link = LINK.matcher(answer.body());
            while (link.find()) {
                next.add(link.group(1).replace("&amp;", "&"));
            }
        }
        return pages;
    }

    /// One of each kind is enough where there are hundreds: figures by area and year.
    private static String kindOf(String address) {
        String path = URI.create(address.replaceAll("[^\\x21-\\x7e]", "x")).getPath();
        return path.replaceAll("/(areas|targets|goals|indicators|scheme)/[^/]+", "/$1/…")
                + (address.contains("q=" + MARK) ? "?q" : "")
                + (address.contains("cell=") ? "?cell" : "")
                + (address.contains("view=") ? address.replaceAll(".*view=(\\w+).*", "?$1") : "");
    }
}
