package no.samspill.formats.pack;

import no.samspill.formats.ProblemLog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A YAML file of the pack: one mapping, or a list of mappings.
final class YamlFile {

    private YamlFile() {}

    /// The fields of a file that is one mapping, or nothing when its log has been told why not.
    static Optional<YamlFields> mapping(PackSource source, String file, List<String> languages) {
        ProblemLog log = source.log(file);
        Optional<YamlNode> node = source.text(file).flatMap(text -> YamlDocument.read(text, log));
        if (node.isPresent() && !(node.get() instanceof YamlNode.Mapping)) {
            log.error("pack.yaml.not-a-mapping", node.get().line(), null);
        }
        return node.filter(YamlNode.Mapping.class::isInstance)
                .map(YamlNode.Mapping.class::cast)
                .map(mapping -> new YamlFields(mapping, "", languages, log));
    }

    /// The entries of a file that is a list of mappings.
    static List<YamlFields> entries(PackSource source, String file, List<String> languages) {
        ProblemLog log = source.log(file);
        Optional<YamlNode> node = source.text(file).flatMap(text -> YamlDocument.read(text, log));
        if (node.isPresent() && !(node.get() instanceof YamlNode.Sequence)) {
            log.error("pack.yaml.not-a-list", node.get().line(), null);
        }
        List<YamlFields> entries = new ArrayList<>();
        for (YamlNode item : items(node)) {
            if (item instanceof YamlNode.Mapping mapping) {
                entries.add(new YamlFields(mapping, "", languages, log));
            } else {
                log.error("pack.yaml.not-a-mapping", item.line(), null);
            }
        }
        return entries;
    }

    private static List<YamlNode> items(Optional<YamlNode> node) {
        return node.filter(YamlNode.Sequence.class::isInstance)
                .map(YamlNode.Sequence.class::cast)
                .map(YamlNode.Sequence::items)
                .orElse(List.of());
    }
}
