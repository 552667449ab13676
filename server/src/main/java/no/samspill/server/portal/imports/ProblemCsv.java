package no.samspill.server.portal.imports;

import no.samspill.formats.Problem;
import no.samspill.server.pages.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Problems as a CSV file for a spreadsheet: UTF-8 with byte order mark, comma, CRLF.
///
/// A cell that a spreadsheet would run as a formula gets an apostrophe in front.
final class ProblemCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String RISKY = "=+-@\t\r\n";

    private ProblemCsv() {}

    static String write(List<Problem> problems, Words words) {
        String language = words.language().tag();
        String header =
                row(
                        Stream.of("severity", "file", "row", "column", "found", "advice")
                                .map(key -> words.get("import.csv." + key)));
        return BYTE_ORDER_MARK
                + header
                + problems.stream()
                        .map(one -> row(cells(one, words, language)))
                        .collect(Collectors.joining());
    }

    private static Stream<String> cells(Problem one, Words words, String language) {
        String severity = one.severity().name().toLowerCase(Locale.ROOT);
        return Stream.of(
                words.get("import.severity." + severity),
                one.file(),
                text(one.row()),
                text(one.column()),
                one.message(language),
                one.advice(language));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String row(Stream<String> cells) {
        return cells.map(ProblemCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean risky = !text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0;
        String safe = risky ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
