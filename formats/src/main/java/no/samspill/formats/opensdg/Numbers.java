package no.samspill.formats.opensdg;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// Numbers as they stand in data files: a decimal point, no thousands separator.
final class Numbers {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");

    private Numbers() {}

    /// The number, or null when the text is none or too large to be held.
    static @Nullable Double parse(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return null;
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? value : null;
    }
}
