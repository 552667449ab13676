package no.samspill.server.portal.imports;

import no.samspill.formats.Problem;
import no.samspill.formats.Problem.Severity;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words;

import org.springframework.web.util.UriComponentsBuilder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the page of the pack's report shows.
///
/// @param title the heading
/// @param crumbs the way to it
/// @param count how many remarks the pack has, in words
/// @param empty whether there are none at all
/// @param filters the severities to choose from, all of them first
/// @param kinds the kinds of the chosen severity, the most serious and most frequent first
/// @param one whether only the remarks of one kind are listed
/// @param whole the path to the list of every kind
/// @param list the remarks, a page at a time
record ReportView(
        String title,
        List<Crumb> crumbs,
        String count,
        boolean empty,
        List<Filter> filters,
        List<Kind> kinds,
        boolean one,
        String whole,
        Listing list) {

    /// What the reader asked for.
    ///
    /// @param severity `error`, `warning` or `note`; anything else for all
    /// @param code the kind; empty for all
    /// @param page counts from 1
    record Query(String severity, String code, int page) {

        private boolean admits(Problem one) {
            return severity.isEmpty() || word(one.severity()).equals(severity);
        }

        private Query to(int other) {
            return new Query(severity, code, other);
        }

        private String path() {
            UriComponentsBuilder path = UriComponentsBuilder.fromPath("/data/report");
            Map<String, String> values = new LinkedHashMap<>();
            values.put("severity", severity);
            values.put("code", code);
            values.put("page", page == 1 ? "" : Integer.toString(page));
            values.values().removeIf(String::isEmpty);
            values.keySet().forEach(name -> path.queryParam(name, "{" + name + "}"));
            return path.encode().buildAndExpand(values).toUriString();
        }
    }

    /// A severity to choose.
    record Filter(String label, String count, String path, boolean chosen) {}

    /// Remarks of one kind.
    ///
    /// @param severity `error`, `warning` or `note`
    /// @param message what the first of them says
    /// @param advice what to do
    /// @param count how many there are
    /// @param path to the list of them
    record Kind(String severity, String message, String advice, String count, String path) {}

    /// One remark.
    ///
    /// @param severity `error`, `warning` or `note`
    /// @param file the file's name within the pack
    /// @param row the row; empty when it is the whole file's
    /// @param column the column or the path; empty when none
    /// @param message what was found and what was expected
    /// @param advice what to do
    record Row(
            String severity,
            String file,
            String row,
            String column,
            String message,
            String advice) {}

    /// One page of the remarks.
    ///
    /// @param rows the remarks
    /// @param place which page of how many; empty when there is one only
    /// @param before the path to the page before; empty for none
    /// @param after the path to the next page; empty for none
    record Listing(List<Row> rows, String place, String before, String after) {

        private static final int PER_PAGE = 100;

        private static Listing of(List<Problem> listed, Query query, Words words) {
            int pages = Math.max(1, (listed.size() + PER_PAGE - 1) / PER_PAGE);
            int page = Math.clamp(query.page(), 1, pages);
            return new Listing(
                    listed.stream()
                            .skip((long) (page - 1) * PER_PAGE)
                            .limit(PER_PAGE)
                            .map(one -> row(one, words))
                            .toList(),
                    pages == 1 ? "" : words.get("report.page", "" + page, "" + pages),
                    page > 1 ? query.to(page - 1).path() : "",
                    page < pages ? query.to(page + 1).path() : "");
        }
    }

    static ReportView of(List<Problem> report, Query asked, Words words) {
        Query query =
                asked.severity().matches("error|warning|note")
                        ? asked
                        : new Query("", asked.code(), asked.page());
        List<Problem> severe = report.stream().filter(query::admits).toList();
        List<Problem> listed =
                severe.stream()
                        .filter(one -> query.code().isEmpty() || one.code().equals(query.code()))
                        .toList();
        return new ReportView(
                words.get("report.title"),
                List.of(
                        new Crumb(words.get("data.menu"), "/data"),
                        new Crumb(words.get("report.title"), "")),
                words.get("report.count", report.size(), words.numbers().count(report.size())),
                report.isEmpty(),
                filters(report, query, words),
                kinds(severe, query, words),
                !query.code().isEmpty(),
                new Query(query.severity(), "", 1).path(),
                Listing.of(listed, query, words));
    }

    private static List<Filter> filters(List<Problem> report, Query query, Words words) {
        List<Filter> filters = new ArrayList<>();
        filters.add(filter("", report.size(), query, words));
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            long count = report.stream().filter(one -> one.severity() == severity).count();
            if (count > 0) {
                filters.add(filter(word(severity), count, query, words));
            }
        }
        return List.copyOf(filters);
    }

    private static Filter filter(String severity, long count, Query query, Words words) {
        return new Filter(
                words.get("report.filter." + (severity.isEmpty() ? "all" : severity)),
                words.numbers().count(count),
                new Query(severity, "", 1).path(),
                query.severity().equals(severity));
    }

    private static List<Kind> kinds(List<Problem> problems, Query query, Words words) {
        Map<String, List<Problem>> byKind = new LinkedHashMap<>();
        for (Problem one : problems) {
            byKind.computeIfAbsent(one.severity() + one.code(), key -> new ArrayList<>()).add(one);
        }
        Comparator<List<Problem>> serious =
                Comparator.comparing(same -> same.getFirst().severity(), Comparator.reverseOrder());
        return byKind.values().stream()
                .sorted(
                        serious.thenComparing(
                                Comparator.<List<Problem>>comparingInt(List::size).reversed()))
                .map(same -> kind(same, query, words))
                .toList();
    }

    private static Kind kind(List<Problem> same, Query query, Words words) {
        Problem first = same.getFirst();
        String language = words.language().tag();
        return new Kind(
                word(first.severity()),
                first.message(language),
                first.advice(language),
                words.numbers().count(same.size()),
                new Query(query.severity(), first.code(), 1).path());
    }

    private static Row row(Problem one, Words words) {
        String language = words.language().tag();
        String column = one.column();
        return new Row(
                word(one.severity()),
                one.file(),
                one.row() == null ? "" : Long.toString(one.row()),
                column == null ? "" : column,
                one.message(language),
                one.advice(language));
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
