package no.samspill.formats.opensdg;

import no.samspill.formats.opensdg.Report.Place;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// A file of metadata: YAML, or Markdown with YAML between two lines of `---` before it.
///
/// The text below the YAML is the field `page_content`.
final class MetadataFile {

    private static final String FENCE = "---";

    private MetadataFile() {}

    static Map<String, Object> read(Path path, String name, Report report) {
        String text = TextFile.read(path, name, report);
        return name.endsWith(".md")
                ? markdown(text, name, report)
                : YamlText.read(text, name, 1, report);
    }

    private static Map<String, Object> markdown(String text, String name, Report report) {
        String[] lines = text.split("\\R", -1);
        int end = 1;
        while (end < lines.length && !lines[end].strip().equals(FENCE)) {
            end++;
        }
        if (!lines[0].strip().equals(FENCE) || end == lines.length) {
            report.error("meta.no-front-matter", Place.of(name));
            return Map.of();
        }
        String yaml = String.join("\n", java.util.Arrays.copyOfRange(lines, 1, end));
        Map<String, Object> fields = new LinkedHashMap<>(YamlText.read(yaml, name, 2, report));
        String body = String.join("\n", java.util.Arrays.copyOfRange(lines, end + 1, lines.length));
        if (!body.isBlank()) {
            fields.put("page_content", body.strip());
        }
        return fields;
    }
}
