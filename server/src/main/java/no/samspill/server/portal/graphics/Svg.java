package no.samspill.server.portal.graphics;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/// A drawing under construction. Everything that comes from data is escaped here and nowhere else.
///
/// Lengths are CSS pixels at the drawing's own size.
public final class Svg {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    private Svg() {}

    /// A drawing that only repeats what stands beside it, hidden from screen readers.
    public static Svg decoration(double width, double height) {
        return sized(width, height, "aria-hidden", "true");
    }

    /// A drawing with a text alternative.
    public static Svg picture(double width, double height, String alternative) {
        return sized(width, height, "role", "img", "aria-label", alternative);
    }

    /// A drawing that holds links; its parts speak for themselves.
    public static Svg group(double width, double height, String alternative) {
        return sized(width, height, "role", "group", "aria-label", alternative);
    }

    private static Svg sized(double width, double height, String... more) {
        Svg svg = new Svg();
        svg.start(
                "svg",
                "width",
                number(width),
                "height",
                number(height),
                "viewBox",
                "0 0 " + number(width) + " " + number(height));
        svg.attributes(more);
        return svg;
    }

    /// Adds attributes to the element that was started last and has no content yet.
    public Svg attributes(String... namesAndValues) {
        out.setLength(out.length() - 1);
        write(namesAndValues);
        out.append('>');
        return this;
    }

    /// Starts an element; attributes alternate name and value.
    public Svg start(String name, String... namesAndValues) {
        out.append('<').append(name);
        write(namesAndValues);
        out.append('>');
        open.push(name);
        return this;
    }

    /// Ends the element started last.
    public Svg end() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /// An element without content.
    public Svg add(String name, String... namesAndValues) {
        out.append('<').append(name);
        write(namesAndValues);
        out.append("/>");
        return this;
    }

    /// A title, which browsers show on hover.
    public Svg title(String text) {
        return start("title").words(text).end();
    }

    /// A line of text; `x` and `y` are its anchor.
    public Svg text(double x, double y, String words, String... namesAndValues) {
        out.append("<text");
        write("x", number(x), "y", number(y));
        write(namesAndValues);
        out.append('>').append(escape(words)).append("</text>");
        return this;
    }

    /// Words inside the element started last.
    public Svg words(String words) {
        out.append(escape(words));
        return this;
    }

    /// A finished drawing within this one, its upper left corner at `x` and `y`.
    public Svg drawing(String finished, double x, double y) {
        if (!finished.startsWith("<svg ")) {
            throw new IllegalArgumentException("a drawing begins with <svg, was " + finished);
        }
        out.append("<svg");
        write("x", number(x), "y", number(y));
        out.append(finished, "<svg".length(), finished.length());
        return this;
    }

    private void write(String... namesAndValues) {
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            out.append(' ')
                    .append(namesAndValues[i])
                    .append("=\"")
                    .append(escape(namesAndValues[i + 1]))
                    .append('"');
        }
    }

    /// A number as attributes hold it, with at most two decimals.
    public static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return Long.toString((long) value);
        }
        return String.format(Locale.ROOT, "%.2f", value)
                .replaceFirst("0+$", "")
                .replaceFirst("\\.$", "");
    }

    /// Text made safe for content and attributes.
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> safe.append("&amp;");
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '"' -> safe.append("&quot;");
                        case '\'' -> safe.append("&#39;");
                        default -> {
                            // Control characters are not allowed in XML at all.
                            if (c >= 0x20 || c == '\n' || c == '\t') {
                                safe.appendCodePoint(c);
                            }
                        }
                    }
                });
        return safe.toString();
    }

    /// The finished drawing; elements still open are ended.
    @Override
    public String toString() {
        StringBuilder finished = new StringBuilder(out);
        open.forEach(name -> finished.append("</").append(name).append('>'));
        return finished.toString();
    }
}
