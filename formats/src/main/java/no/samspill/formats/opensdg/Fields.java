package no.samspill.formats.opensdg;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Fields of YAML documents, taken as what is needed when they are that.
final class Fields {

    private Fields() {}

    /// The mapping, or an empty one when the field is none.
    static Map<?, ?> map(@Nullable Object field) {
        return field instanceof Map<?, ?> map ? map : Map.of();
    }

    /// The mappings in a list.
    static List<Map<?, ?>> maps(@Nullable Object field) {
        List<Map<?, ?>> found = new ArrayList<>();
        if (field instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> map) {
                    found.add(map);
                }
            }
        }
        return found;
    }

    /// The scalar as text without blanks around it, or `absent` when there is none.
    static String text(@Nullable Object field, String absent) {
        if (field == null || field instanceof Map<?, ?> || field instanceof List<?>) {
            return absent;
        }
        String text = field.toString().strip();
        return text.isEmpty() ? absent : text;
    }

    /// The scalars of a list as texts, or `absent` when there is no list or an empty one.
    static List<String> texts(@Nullable Object field, List<String> absent) {
        if (!(field instanceof List<?> list) || list.isEmpty()) {
            return absent;
        }
        return list.stream().map(item -> text(item, "")).filter(t -> !t.isEmpty()).toList();
    }

    /// The number, also when it is written as text; null when it is none.
    static @Nullable Double number(@Nullable Object field) {
        if (field instanceof Number number) {
            return number.doubleValue();
        }
        return field instanceof String text ? Numbers.parse(text.strip()) : null;
    }
}
