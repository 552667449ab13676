package no.samspill.formats;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.InputStream;
import java.util.Optional;

/// The JSON document in a file that must be UTF-8.
///
/// A document with two members of the same name in one object is refused, for one of them would be
/// lost; so is one that is nested deeper than [#MAX_DEPTH].
public final class JsonFile {

    /// How deep arrays and objects may lie in each other; the formats read here need about ten.
    public static final int MAX_DEPTH = 100;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_DEPTH)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .build();

    private JsonFile() {}

    /// The document, or nothing when `log` has been told why there is none: the row is the line,
    /// the column the place within it.
    public static Optional<JsonNode> read(InputStream in, ProblemLog log) {
        return TextFile.read(in, log).flatMap(text -> parse(text, log));
    }

    /// A member's name as a step of a JSON Pointer (RFC 6901).
    public static String pointerStep(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static Optional<JsonNode> parse(String text, ProblemLog log) {
        try {
            return Optional.of(MAPPER.readTree(text));
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            long line = place == null ? 1 : Math.max(1, place.getLineNr());
            int column = place == null ? 1 : Math.max(1, place.getColumnNr());
            log.error(codeOf(e), line, String.valueOf(column), line, column, MAX_DEPTH);
            return Optional.empty();
        }
    }

    private static String codeOf(JacksonException e) {
        if (e instanceof StreamConstraintsException) {
            return "file.json.too-deep";
        }
        return e.getOriginalMessage().startsWith("Duplicate")
                ? "file.json.duplicate-name"
                : "file.json.malformed";
    }
}
