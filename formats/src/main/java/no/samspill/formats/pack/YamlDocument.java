package no.samspill.formats.pack;

import no.samspill.formats.ProblemLog;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads one YAML document into [YamlNode]s.
///
/// A name that stands twice in the same mapping is an error: YAML would let the last one win
/// without a word.
final class YamlDocument {

    private final JsonParser parser;
    private final ProblemLog log;

    private YamlDocument(JsonParser parser, ProblemLog log) {
        this.parser = parser;
        this.log = log;
    }

    /// The document in `text`, or nothing when the log has been told why there is none.
    static Optional<YamlNode> read(String text, ProblemLog log) {
        try (JsonParser parser =
                YAMLFactory.builder().build().createParser(ObjectReadContext.empty(), text)) {
            YamlDocument document = new YamlDocument(parser, log);
            return Optional.of(document.node(parser.nextToken()));
        } catch (JacksonException broken) {
            log.error(
                    "pack.yaml.broken",
                    lineOf(broken),
                    null,
                    firstLine(broken.getOriginalMessage()));
            return Optional.empty();
        }
    }

    private static Long lineOf(JacksonException broken) {
        TokenStreamLocation location = broken.getLocation();
        return location == null ? 1L : Math.max(1L, location.getLineNr());
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private YamlNode node(@Nullable JsonToken token) {
        long line = parser.currentTokenLocation().getLineNr();
        return switch (token) {
            case START_OBJECT -> mapping(line);
            case START_ARRAY -> sequence(line);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    new YamlNode.Scalar(line, parser.getString(), parser.getDoubleValue());
            case VALUE_TRUE, VALUE_FALSE ->
                    new YamlNode.Scalar(line, parser.getString(), parser.getBooleanValue());
            case VALUE_STRING -> new YamlNode.Scalar(line, parser.getString(), parser.getString());
            case null, default -> new YamlNode.Empty(line);
        };
    }

    private YamlNode.Mapping mapping(long line) {
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            long nameLine = parser.currentTokenLocation().getLineNr();
            YamlNode value = node(parser.nextToken());
            if (fields.putIfAbsent(name, value) != null) {
                log.error("pack.yaml.twice", nameLine, name, name);
            }
        }
        return new YamlNode.Mapping(line, fields);
    }

    private YamlNode.Sequence sequence(long line) {
        List<YamlNode> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY && token != null;
                token = parser.nextToken()) {
            items.add(node(token));
        }
        return new YamlNode.Sequence(line, List.copyOf(items));
    }
}
