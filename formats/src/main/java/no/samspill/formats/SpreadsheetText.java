package no.samspill.formats;

import java.util.regex.Pattern;

/// Text that stays text when a spreadsheet opens it.
///
/// A cell that begins with one of these signs may be run as a formula. An apostrophe in front
/// prevents it and is taken off on reading; texts that already have apostrophes there get one more,
/// so that nothing is lost on the way.
public final class SpreadsheetText {

    private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠]");

    private SpreadsheetText() {}

    /// The text as a cell of a CSV file.
    public static String protect(String text) {
        return RISKY.matcher(text).lookingAt() ? "'" + text : text;
    }

    /// The text that a cell of a CSV file holds.
    public static String unprotect(String cell) {
        return cell.startsWith("'") && RISKY.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
