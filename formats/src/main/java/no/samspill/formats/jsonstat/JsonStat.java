package no.samspill.formats.jsonstat;

import no.samspill.formats.JsonFile;
import no.samspill.formats.ProblemLog;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;

/// Reads and writes datasets of JSON-stat 2.0.
///
/// Also read is the bundle of JSON-stat 1 when it holds a single dataset, as Statistics Norway's
/// older API gives it. A collection is refused: which of its tables is meant is not for the reader
/// to guess. Places in problems are JSON Pointers, such as `/dimension/Tid/category/index`.
///
/// Source: the JSON-stat Format 2.0, json-stat.org/full.
public final class JsonStat {

    /// How many cells a dataset may have, six times what Statistics Norway gives out in one
    /// extract.
    public static final int MAX_CELLS = 5_000_000;

    private JsonStat() {}

    /// Reads the dataset in a file.
    ///
    /// @param fileName what problems call the file
    public static JsonStatReading read(String fileName, InputStream in) {
        ProblemLog log = new ProblemLog(fileName);
        Optional<JsonNode> document = JsonFile.read(in, log);
        Optional<JsonStatDataset> dataset =
                document.flatMap(root -> new JsonStatReader(log).read(root));
        return dataset.isPresent()
                ? new JsonStatReading.Read(dataset.get(), log.problems())
                : new JsonStatReading.Refused(log.problems());
    }

    /// The dataset as a JSON-stat 2.0 document.
    public static ObjectNode toTree(JsonStatDataset dataset) {
        return JsonStatWriter.toTree(dataset);
    }

    /// Writes the dataset as a JSON-stat 2.0 document; `out` is flushed and left open.
    public static void write(JsonStatDataset dataset, Writer out) {
        try {
            out.write(toTree(dataset).toString());
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the dataset could not be written", e);
        }
    }
}
