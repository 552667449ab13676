package no.samspill.server.portal.graphics;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The colours of the light scheme, for drawings that leave the page and its style sheet.
///
/// They are those of `tokens.css`; a test compares them.
final class LightColours {

    // Quotation marks in texts are escaped, so only an attribute can look like this.
    private static final Pattern VARIABLE = Pattern.compile("=\"var\\(--([a-z0-9-]+)\\)\"");

    static final Map<String, String> BY_NAME =
            Map.ofEntries(
                    Map.entry("bg", "#fff"),
                    Map.entry("ink", "#14212b"),
                    Map.entry("ink2", "#475662"),
                    Map.entry("ink3", "#5f6d78"),
                    Map.entry("rule", "#dbe1e4"),
                    Map.entry("acc", "#0b4f6c"),
                    Map.entry("st-wrong", "#8b1a3e"),
                    Map.entry("quiet", "#87929b"),
                    Map.entry("ex", "#5b3d8f"),
                    Map.entry("ex-bg", "#f2eef9"),
                    Map.entry("ex-b", "#b7a5d8"));

    private LightColours() {}

    /// The drawing with its colours written out.
    static String writeOut(String drawing) {
        return VARIABLE.matcher(drawing)
                .replaceAll(found -> Matcher.quoteReplacement("=\"" + get(found.group(1)) + "\""));
    }

    private static String get(String name) {
        String colour = BY_NAME.get(name);
        if (colour == null) {
            throw new IllegalArgumentException("no light colour '" + name + "'");
        }
        return colour;
    }
}
