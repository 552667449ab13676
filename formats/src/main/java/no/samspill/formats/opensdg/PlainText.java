package no.samspill.formats.opensdg;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a text that may be written in HTML, without its marks.
///
/// Paragraphs and line breaks become line breaks; other tags go; entities become characters.
final class PlainText {

    private static final Pattern BREAK =
            Pattern.compile("(?i)\\s*(<br\\s*/?>|</(p|div|li|tr|h[1-6]|ul|ol)>)\\s*");
    private static final Pattern TAG = Pattern.compile("(?s)<!--.*?-->|</?[a-zA-Z][^<>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]+|[a-z]+);");
    private static final Map<String, String> NAMED =
            Map.of(
                    "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ",
                    "ndash", "–", "mdash", "—", "rsquo", "’", "deg", "°");

    private PlainText() {}

    static String of(String text) {
        String marked = BREAK.matcher(text.replaceAll("\\s*\\n\\s*", " ")).replaceAll("\n");
        String bare = TAG.matcher(marked).replaceAll("");
        return ENTITY.matcher(bare)
                .replaceAll(
                        match -> Matcher.quoteReplacement(character(match.group(1), match.group())))
                .replaceAll("[ \\t]+", " ")
                .strip();
    }

    private static String character(String name, String whole) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, whole);
        }
        try {
            int radix = name.startsWith("#x") ? 16 : 10;
            return Character.toString(Integer.parseInt(name.substring(radix == 16 ? 2 : 1), radix));
        } catch (IllegalArgumentException _) {
            return whole;
        }
    }
}
