package no.samspill.formats;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Something in a file that is not as it should be, with the place where it stands and what to do.
///
/// The text lies in the `problems*.properties` of the package the code belongs to, under `<code>`
/// (what was found and expected) and `<code>.advice`, with the arguments as `{0}`, `{1}` …; so it
/// can be shown in the reader's language.
///
/// @param severity whether the file can still be used
/// @param code the key of the text, such as `csv.value.not-a-number`
/// @param file the file's name within its folder, without any path of a machine
/// @param row the row, counted from 1 with the header as row 1; null when the problem is the whole
///   file's
/// @param column the column's or field's name, or the path within a JSON or YAML document; null
///   when none
/// @param arguments what the text mentions: what was found first, then what was expected
public record Problem(
        Severity severity,
        String code,
        String file,
        @Nullable Long row,
        @Nullable String column,
        List<String> arguments) {

    /// How much a problem matters.
    public enum Severity {
        /// Nothing is wrong, but someone should know.
        NOTE,
        /// Something was read in another way than it was written, or was left out.
        WARNING,
        /// The file is refused.
        ERROR
    }

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /// The same problem, mattering more or less.
    public Problem as(Severity other) {
        return new Problem(other, code, file, row, column, arguments);
    }

    /// What was found and what was expected, for a reader of `language` (`nb`, `nn`, `en`).
    public String message(String language) {
        return text(code, language);
    }

    /// What to do about it, for a reader of `language`.
    public String advice(String language) {
        return text(code + ".advice", language);
    }

    /// The bundle of the package that a code belongs to by its first word.
    private static String bundleOf(String key) {
        return switch (key.substring(0, key.indexOf('.') + 1)) {
            case "interactions." -> "no.samspill.formats.interactions.problems";
            case "opensdg." -> "no.samspill.formats.opensdg.problems";
            case "pack." -> "no.samspill.formats.pack.problems";
            case "table." -> "no.samspill.formats.tables.problems";
            default -> "no.samspill.formats.problems";
        };
    }

    private String text(String key, String language) {
        ResourceBundle bundle =
                ResourceBundle.getBundle(
                        bundleOf(key),
                        Locale.forLanguageTag(language),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        return new java.text.MessageFormat(bundle.getString(key), Locale.ROOT)
                .format(arguments.toArray());
    }
}
