package no.samspill.formats.opensdg;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The id of an indicator, such as `1-2-1`, `2-4-E1` or `archived-4-2-1`, and what it tells.
final class IndicatorId {

    /// Goal, target and indicator in the order of numbers, then of letters.
    static final Comparator<String> ORDER =
            Comparator.comparing(IndicatorId::sortKey).thenComparing(Comparator.naturalOrder());

    private static final Pattern PARTS =
            Pattern.compile("(?:^|-)(1[0-7]|[1-9])-([0-9]{1,2}|[a-z])(?:-([0-9A-Za-z]+))?(?=-|$)");
    private static final Pattern GLOBAL = Pattern.compile("[0-9]{1,2}-[0-9a-z]{1,2}-[0-9]{1,2}");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern SEPARATOR = Pattern.compile("[-.]");

    private IndicatorId() {}

    /// The id of the indicator that a data or metadata file is about.
    static String of(Path file) {
        String stem = Folder.stem(file);
        return stem.startsWith("indicator_") ? stem.substring("indicator_".length()) : stem;
    }

    /// Whether it has the form of the United Nations' own indicators.
    static boolean isGlobal(String id) {
        return GLOBAL.matcher(id).matches();
    }

    /// The goal it stands under, or null when the id does not tell.
    static @Nullable Integer goal(String id) {
        Matcher parts = PARTS.matcher(id);
        return parts.find() ? Integer.valueOf(parts.group(1)) : null;
    }

    /// The target it speaks to, such as `2.4`, or null when the id does not tell.
    static @Nullable String target(String id) {
        Matcher parts = PARTS.matcher(id);
        return parts.find() ? parts.group(1) + "." + parts.group(2) : null;
    }

    /// Something that sorts as people count: `2-a-1` after `2-10-1`.
    static String sortKey(String id) {
        StringBuilder key = new StringBuilder();
        for (String part : SEPARATOR.split(id, -1)) {
            key.append(
                    DIGITS.matcher(part).matches()
                            ? "0".repeat(Math.max(0, 4 - part.length()))
                            : "~");
            key.append(part).append('-');
        }
        return key.toString();
    }
}
