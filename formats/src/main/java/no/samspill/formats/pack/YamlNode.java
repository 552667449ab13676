package no.samspill.formats.pack;

import java.util.List;
import java.util.Map;

/// A part of a YAML document, with the line where it stands so that a problem can name it.
sealed interface YamlNode {

    /// The line it begins on, counted from 1.
    long line();

    /// A single value.
    ///
    /// @param text the value as it is written, so that a code keeps its leading zeros
    /// @param value the value as YAML understands it: text, number or truth value
    record Scalar(long line, String text, Object value) implements YamlNode {}

    /// A list.
    record Sequence(long line, List<YamlNode> items) implements YamlNode {}

    /// Fields by name, in the order of the document.
    record Mapping(long line, Map<String, YamlNode> fields) implements YamlNode {}

    /// Nothing, as after a name without a value.
    record Empty(long line) implements YamlNode {}
}
