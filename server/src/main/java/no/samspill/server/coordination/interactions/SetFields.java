package no.samspill.server.coordination.interactions;

import no.samspill.server.shared.Change;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What differs between two versions of a set.
final class SetFields {

    private SetFields() {}

    static List<Change.Field> differences(@Nullable InteractionSet before, InteractionSet after) {
        Map<String, @Nullable String> old = before == null ? Map.of() : fields(before);
        return fields(after).entrySet().stream()
                .filter(one -> !Objects.equals(old.get(one.getKey()), one.getValue()))
                .map(one -> Change.Field.of(one.getKey(), old.get(one.getKey()), one.getValue()))
                .toList();
    }

    private static Map<String, @Nullable String> fields(InteractionSet set) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("name", set.name());
        fields.put("kind", set.kind().name().toLowerCase(java.util.Locale.ROOT));
        fields.put("source", set.source());
        fields.put("link", set.link());
        fields.put("licence", set.licence());
        fields.put("targets", String.join(" ", set.targets()));
        return fields;
    }
}
