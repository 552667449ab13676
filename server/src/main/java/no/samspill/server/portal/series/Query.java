package no.samspill.server.portal.series;

import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// The choices in a page's address, for links that change one of them and keep the others.
///
/// @param path the address up to the question mark
/// @param choices name and value; an empty value is left out
public record Query(String path, Map<String, String> choices) {

    public Query {
        choices = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    /// The address with one choice changed; an empty value takes the choice away.
    public String with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(choices);
        changed.put(name, value);
        return new Query(path, changed).address();
    }

    /// The address with these choices.
    public String address() {
        StringBuilder address = new StringBuilder(path);
        char separator = '?';
        for (var choice : choices.entrySet()) {
            if (!choice.getValue().isEmpty()) {
                address.append(separator)
                        .append(choice.getKey())
                        .append('=')
                        .append(UriUtils.encode(choice.getValue(), StandardCharsets.UTF_8));
                separator = '&';
            }
        }
        return address.toString();
    }

    /// The choices other than one, for the hidden fields of its form.
    public Map<String, String> without(String name) {
        Map<String, String> rest = new LinkedHashMap<>(choices);
        rest.remove(name);
        rest.values().removeIf(String::isEmpty);
        return rest;
    }
}
