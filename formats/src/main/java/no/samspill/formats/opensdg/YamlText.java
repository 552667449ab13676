package no.samspill.formats.opensdg;

import no.samspill.formats.opensdg.Report.Place;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A YAML document as PyYAML, and so the Open SDG build, understands it.
///
/// Unquoted words are typed by YAML 1.1: `yes` and `off` are booleans, `010` is eight, `1_000` a
/// thousand; `'true'` is a text. Dates stay text as written. Of a key that stands twice the last
/// one counts, and the report says so. A mapping becomes a `Map` in file order with text keys, a
/// sequence a `List`, a scalar a `String`, `Boolean`, `Long` or `Double`; an empty value is left
/// out of its map.
///
/// Not understood: sexagesimal numbers (`12:30`), which stay text.
final class YamlText {

    /// What a double-encoded byte order mark looks like: its three bytes read as Latin-1.
    static final String DOUBLE_BOM = "ï»¿";

    /// Far above any real file, far below what would hurt.
    private static final int LARGEST_CODE_POINTS = 64_000_000;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder()
                    .setAllowDuplicateKeys(true)
                    .setCodePointLimit(LARGEST_CODE_POINTS)
                    .build();

    private static final Pattern DECIMAL = Pattern.compile("[-+]?(0|[1-9][0-9_]*)");
    private static final Pattern OCTAL = Pattern.compile("[-+]?0[0-7_]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("[-+]?0x[0-9a-fA-F_]+");
    private static final Pattern FRACTION =
            Pattern.compile("[-+]?([0-9][0-9_]*\\.[0-9_]*|\\.[0-9][0-9_]*)([eE][-+][0-9]+)?");

    private final String file;
    private final int firstLine;
    private final Report report;
    private final boolean everyScalarIsText;

    private YamlText(String file, int firstLine, Report report, boolean everyScalarIsText) {
        this.file = file;
        this.firstLine = firstLine;
        this.report = report;
        this.everyScalarIsText = everyScalarIsText;
    }

    /// The mapping that `text` is, with typed scalars; empty when it is none, which is reported.
    ///
    /// @param firstLine the line of the file at which `text` begins, from 1
    static Map<String, Object> read(String text, String file, int firstLine, Report report) {
        return new YamlText(file, firstLine, report, false).mapping(text);
    }

    /// As [#read], but every scalar stays the text it is written as.
    static Map<String, Object> readTexts(String text, String file, Report report) {
        return new YamlText(file, 1, report, true).mapping(text);
    }

    private Map<String, Object> mapping(String text) {
        Node root = compose(text);
        if (root instanceof MappingNode mapping) {
            return map(mapping, "");
        }
        if (root != null) {
            report.error("yaml.not-a-mapping", Place.of(file));
        }
        return Map.of();
    }

    private @Nullable Node compose(String text) {
        try {
            return new Compose(SETTINGS).composeString(text).orElse(null);
        } catch (MarkedYamlEngineException e) {
            long line = e.getProblemMark().map(mark -> mark.getLine() + firstLine).orElse(1);
            report.error("yaml.broken", Place.of(file, line), e.getProblem());
        } catch (YamlEngineException e) {
            report.error("yaml.broken", Place.of(file), String.valueOf(e.getMessage()));
        }
        return null;
    }

    private Map<String, Object> map(MappingNode mapping, String path) {
        Map<String, Object> result = new LinkedHashMap<>();
        Map<String, Long> lines = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            long line = line(tuple.getKeyNode());
            Object value = value(tuple.getValueNode(), path + key + ".");
            if (key.equals("<<") && value instanceof Map<?, ?> merged) {
                merged.forEach((name, inner) -> result.putIfAbsent(String.valueOf(name), inner));
                continue;
            }
            reportKey(path + key, line, lines.put(key, line));
            result.remove(key);
            if (value != null) {
                result.put(key, value);
            }
        }
        return result;
    }

    private void reportKey(String key, long line, @Nullable Long earlier) {
        if (earlier != null) {
            report.warn("yaml.duplicate-key", Place.of(file, line, key), key, earlier.toString());
        }
        if (key.startsWith(DOUBLE_BOM)) {
            String meant = key.substring(DOUBLE_BOM.length());
            report.warn("yaml.double-bom", Place.of(file, line, meant), meant);
        }
    }

    private @Nullable Object value(Node node, String path) {
        if (node.isRecursive()) {
            report.error("yaml.recursive", Place.of(file, line(node)));
            return null;
        }
        return switch (node) {
            case MappingNode mapping -> map(mapping, path);
            case SequenceNode sequence -> list(sequence, path);
            case ScalarNode scalar -> scalar(scalar);
            default -> null;
        };
    }

    private List<Object> list(SequenceNode sequence, String path) {
        List<Object> result = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            Object value = value(item, path + result.size() + ".");
            if (value != null) {
                result.add(value);
            }
        }
        return result;
    }

    private @Nullable Object scalar(ScalarNode scalar) {
        boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
        if (everyScalarIsText || !plain) {
            return scalar.getValue();
        }
        return typed(scalar.getValue());
    }

    /// An unquoted word under the rules of YAML 1.1, as PyYAML applies them.
    static @Nullable Object typed(String word) {
        return switch (word) {
            case "", "~", "null", "Null", "NULL" -> null;
            case "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" -> true;
            case "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" -> false;
            default -> number(word);
        };
    }

    private static Object number(String word) {
        String digits = word.replace("_", "");
        if (DECIMAL.matcher(word).matches() && digits.length() < 19) {
            return Long.parseLong(digits);
        }
        if (OCTAL.matcher(word).matches() && digits.length() < 19) {
            return Long.parseLong(digits, 8);
        }
        if (HEXADECIMAL.matcher(word).matches() && digits.length() < 17) {
            return Long.parseLong(digits.replace("0x", ""), 16);
        }
        if (FRACTION.matcher(word).matches()) {
            return Double.parseDouble(digits);
        }
        return word;
    }

    private long line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + firstLine).orElse(firstLine);
    }
}
