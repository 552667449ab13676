package no.samspill.formats.csv;

import java.util.regex.Pattern;

/// Text that stays text when a spreadsheet opens it.
///
/// A cell that begins with one of these signs may be run as a formula. An apostrophe in front
/// prevents it and is taken off on reading; texts that already have apostrophes there get one more,
/// so that nothing is lost on the way.
final class SpreadsheetText {

    private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠]");

    private SpreadsheetText() {}

    static String protect(String text) {
        return RISKY.matcher(text).lookingAt() ? "'" + text : text;
    }

    static String unprotect(String cell) {
        return cell.startsWith("'") && RISKY.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
