package no.samspill.server.portal;

import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.server.geography.Areas;
import no.samspill.server.goals.Goals;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words;
import no.samspill.server.portal.graphics.Sign;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// The register of målepunkter: searched, filtered, sorted, a page at a time.
@Component
class RegisterPage {

    private static final int PER_PAGE = 50;

    private final National national;
    private final MeasureRows rows;
    private final Goals goals;
    private final Areas areas;

    RegisterPage(National national, MeasureRows rows, Goals goals, Areas areas) {
        this.national = national;
        this.rows = rows;
        this.goals = goals;
        this.areas = areas;
    }

    /// What the reader asked for; `page` counts from 1.
    record Query(String q, int goal, String level, String status, String sort, int page) {

        String path(String newSort, int newPage) {
            return UriComponentsBuilder.fromPath("/indicators")
                    .queryParam("q", "{q}")
                    .queryParam("goal", goal)
                    .queryParam("level", "{level}")
                    .queryParam("status", "{status}")
                    .queryParam("sort", newSort)
                    .queryParam("page", newPage)
                    .encode()
                    .buildAndExpand(q, level, status)
                    .toUriString();
        }
    }

    /// What the page shows.
    record View(
            String title,
            List<Crumb> crumbs,
            Query query,
            String count,
            List<Choice> goals,
            List<Choice> levels,
            List<Choice> statuses,
            List<Column> columns,
            List<MeasureRow> rows,
            String years,
            List<Step> pages) {}

    /// A choice of a filter.
    record Choice(String value, String label) {}

    /// A column that can be sorted by; `sorted` is the value of aria-sort, empty for none.
    record Column(String key, String label, String path, String sorted) {}

    /// A page of the list; its path is empty for the one that is shown.
    record Step(String label, String path) {}

    View view(Query query, Words words) {
        List<Judged> found =
                national.listAll().stream()
                        .filter(one -> matches(one, query, words))
                        .sorted(order(query.sort(), words))
                        .toList();
        int pages = Math.max(1, (found.size() + PER_PAGE - 1) / PER_PAGE);
        int page = Math.clamp(query.page(), 1, pages);
        List<Judged> shown =
                found.subList((page - 1) * PER_PAGE, Math.min(found.size(), page * PER_PAGE));
        MeasureRows.View measures = rows.view(shown, words);
        return new View(
                words.get("indicators.menu"),
                List.of(new Crumb(words.get("indicators.menu"), "")),
                query,
                words.numbers().count(found.size()),
                goals.list().stream()
                        .map(goal ->
                                new Choice(
                                        Integer.toString(goal.number()),
                                        goal.number() + " " + words.say(goal.title())))
                        .toList(),
                areas.listLevels().stream()
                        .filter(level -> !level.id().equals("comparison"))
                        .map(level ->
                                new Choice(
                                        level.id(),
                                        words.capitalised(words.say(level.singular()).text())))
                        .toList(),
                Arrays.stream(Sign.values())
                        .map(sign -> new Choice(sign.key(), words.get("status." + sign.key())))
                        .toList(),
                columns(query, words),
                measures.rows(),
                measures.years(),
                steps(query, page, pages));
    }

    private static boolean matches(Judged one, Query query, Words words) {
        IndicatorDefinition definition = one.definition();
        return (query.goal() == 0 || definition.goal() == query.goal())
                && (query.level().isEmpty() || definition.levels().contains(query.level()))
                && (query.status().isEmpty() || one.sign().key().equals(query.status()))
                && says(definition, query.q(), words);
    }

    private static boolean says(IndicatorDefinition definition, String asked, Words words) {
        Locale locale = words.language().locale();
        String text =
                String.join(
                                " ",
                                definition.number(),
                                definition.id(),
                                String.join(" ", definition.name().byLanguage().values()),
                                String.join(" ", definition.targets()),
                                words.say(definition.producerName()).text())
                        .toLowerCase(locale);
        return Arrays.stream(asked.toLowerCase(locale).strip().split("\\s+"))
                .allMatch(text::contains);
    }

    private static Comparator<Judged> order(String sort, Words words) {
        Comparator<Judged> byGoal = Comparator.comparingInt(one -> one.definition().goal());
        Collator collator = Collator.getInstance(words.language().locale());
        return switch (sort) {
            case "name" ->
                    Comparator.comparing(
                            one -> MeasureRow.name(one.definition(), words).text(), collator);
            case "status" -> Comparator.comparing(Judged::sign).reversed().thenComparing(byGoal);
            default -> byGoal;
        };
    }

    private static List<Column> columns(Query query, Words words) {
        List<Column> columns = new ArrayList<>();
        for (var entry :
                Map.of(
                                "name", "common.indicator",
                                "goal", "common.goal",
                                "status", "common.status")
                        .entrySet()) {
            boolean on = query.sort().equals(entry.getKey());
            String way = entry.getKey().equals("status") ? "descending" : "ascending";
            columns.add(
                    new Column(
                            entry.getKey(),
                            words.get(entry.getValue()),
                            query.path(entry.getKey(), 1),
                            on ? way : ""));
        }
        columns.sort(Comparator.comparing(Column::key));
        return columns;
    }

    private static List<Step> steps(Query query, int page, int pages) {
        if (pages == 1) {
            return List.of();
        }
        return IntStream.rangeClosed(1, pages)
                .mapToObj(number ->
                        new Step(
                                Integer.toString(number),
                                number == page ? "" : query.path(query.sort(), number)))
                .toList();
    }
}
