package no.samspill.formats.pack;

import java.util.LinkedHashSet;
import java.util.List;

/// `targets.yml`: the targets under the goals.
final class TargetsFile {

    static final String FILE = "targets.yml";

    private TargetsFile() {}

    static List<Located<Target>> read(PackSource source, List<String> languages) {
        return YamlFile.entries(source, FILE, languages).stream().map(TargetsFile::target).toList();
    }

    private static Located<Target> target(YamlFields fields) {
        Target target =
                new Target(
                        fields.text("code"),
                        fields.whole("goal"),
                        fields.localized("title"),
                        fields.optionalLocalized("description"),
                        fields.texts("globalIndicators"),
                        new LinkedHashSet<>(fields.texts("relevantLevels")));
        fields.done();
        if (!target.code().startsWith(target.goal() + ".")) {
            fields.error("pack.target.other-goal", "code", target.code(), target.goal());
        }
        return new Located<>(target, FILE, fields.line());
    }
}
