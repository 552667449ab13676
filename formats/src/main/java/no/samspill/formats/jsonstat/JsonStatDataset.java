package no.samspill.formats.jsonstat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// A table of JSON-stat 2.0.
///
/// Cells are numbered from 0 in row-major order: the last dimension moves fastest.
///
/// @param label the title; empty when the file does not say
/// @param source the producer; empty when the file does not say
/// @param updated when the producer last changed the figures, as the file writes it; may be empty
/// @param notes the producer's remarks on the whole table
/// @param size the number of categories of each dimension
/// @param values a number, text, `null` or (not written at all) a missing node for each cell; empty
///   when the file describes a table without its figures
/// @param statuses the producer's sign for each cell that has one
/// @param extension what the producer adds outside the standard
/// @param other the members that have no meaning here, kept as they are
public record JsonStatDataset(
        String label,
        String source,
        String updated,
        List<String> notes,
        List<JsonStatDimension> dimensions,
        List<Integer> size,
        JsonStatRoles roles,
        List<JsonNode> values,
        NavigableMap<Integer, String> statuses,
        ObjectNode extension,
        ObjectNode other,
        JsonStatForm form) {

    public JsonStatDataset {
        notes = List.copyOf(notes);
        dimensions = List.copyOf(dimensions);
        size = List.copyOf(size);
        values = List.copyOf(values);
        statuses = Collections.unmodifiableNavigableMap(new TreeMap<>(statuses));
        long cells = size.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        if (!values.isEmpty() && values.size() != cells) {
            throw new IllegalArgumentException(
                    "there must be a value for each of the "
                            + cells
                            + " cells, were "
                            + values.size());
        }
    }

    /// The ids of the dimensions, in order.
    public List<String> id() {
        return dimensions.stream().map(JsonStatDimension::id).toList();
    }

    /// Whether there are figures, and not only the description of a table.
    public boolean hasFigures() {
        return !values.isEmpty();
    }

    /// The place among the dimensions of the one called `id`.
    public OptionalInt findDimension(String id) {
        return IntStream.range(0, dimensions.size())
                .filter(place -> dimensions.get(place).id().equals(id))
                .findFirst();
    }

    /// The number in a cell.
    public OptionalDouble findNumber(int cell) {
        JsonNode value = values.get(cell);
        return value.isNumber() ? OptionalDouble.of(value.doubleValue()) : OptionalDouble.empty();
    }

    /// The producer's sign for a cell.
    public Optional<String> findStatus(int cell) {
        return Optional.ofNullable(statuses.get(cell));
    }

    /// The place of a cell's category in each dimension.
    public int[] positionsOf(int cell) {
        int[] positions = new int[size.size()];
        int rest = cell;
        for (int place = positions.length - 1; place >= 0; place--) {
            positions[place] = rest % size.get(place);
            rest /= size.get(place);
        }
        return positions;
    }
}
