package no.samspill.formats.pack;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the text of a cell or field means; null when it means nothing of the kind.
final class Cells {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern NUMBER =
            Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d{1,2})?");

    private Cells() {}

    /// Something that reads a text.
    @FunctionalInterface
    interface Parser<T> {
        /// The value, or null when the text is not one.
        @Nullable T parse(String text);
    }

    static @Nullable Integer whole(String text) {
        return WHOLE.matcher(text).matches() ? Integer.valueOf(text) : null;
    }

    /// A number with a decimal point, as machines write it.
    static @Nullable Double number(String text) {
        return NUMBER.matcher(text).matches() ? Double.valueOf(text) : null;
    }

    static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    /// The constant that is written `answers-for` when it is called `ANSWERS_FOR`.
    static <E extends Enum<E>> @Nullable E choice(String text, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (written(constant).equals(text)) {
                return constant;
            }
        }
        return null;
    }

    /// All constants as they are written, with commas between.
    static <E extends Enum<E>> String choices(Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .map(Cells::written)
                .collect(Collectors.joining(", "));
    }

    /// A part of a document as plain lists, maps, texts, numbers and truth values.
    static Object plain(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar(_, _, Object value) -> value;
            case YamlNode.Sequence(_, List<YamlNode> items) ->
                    items.stream().map(Cells::plain).toList();
            case YamlNode.Mapping(_, Map<String, YamlNode> fields) -> {
                Map<String, Object> values = new LinkedHashMap<>();
                fields.forEach((name, value) -> values.put(name, plain(value)));
                yield values;
            }
            case YamlNode.Empty _ -> "";
        };
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
