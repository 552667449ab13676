package no.samspill.statistics.assessment;

import java.util.List;

/// The facts of a method that a page about methods needs; the words for people lie elsewhere.
///
/// @param id the method's lasting name, in lower case with hyphens
/// @param version the version of the rules; another version may answer differently
/// @param parameters what can be set, in the order in which it matters
/// @param constants what is fixed in this version
/// @param references where the rules are published
public record MethodDescription(
        String id,
        String version,
        List<Parameter> parameters,
        List<Constant> constants,
        List<String> references) {

    public MethodDescription {
        parameters = List.copyOf(parameters);
        constants = List.copyOf(constants);
        references = List.copyOf(references);
    }

    /// The id with its version, such as `samspill-trend/1`, as results carry it.
    public String idAndVersion() {
        return id + "/" + version;
    }

    /// Something that can be set.
    ///
    /// @param name the parameter's name
    /// @param defaultValue what holds when nobody sets it, written for machines; empty for nothing
    public record Parameter(String name, String defaultValue) {}

    /// Something that is fixed.
    ///
    /// @param name the name
    /// @param value the value, written for machines
    public record Constant(String name, String value) {}
}
