package no.samspill.formats.jsonstat;

import java.util.List;

/// Which dimensions are time, place and measure, by their ids.
public record JsonStatRoles(List<String> time, List<String> geo, List<String> metric) {

    /// No dimension has a role.
    public static final JsonStatRoles NONE = new JsonStatRoles(List.of(), List.of(), List.of());

    public JsonStatRoles {
        time = List.copyOf(time);
        geo = List.copyOf(geo);
        metric = List.copyOf(metric);
    }
}
