package no.samspill.formats.pack;

import java.util.List;
import java.util.regex.Pattern;

/// `goals.yml`: the 17 goals.
final class GoalsFile {

    static final String FILE = "goals.yml";

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private GoalsFile() {}

    static List<Located<Goal>> read(PackSource source, List<String> languages) {
        return YamlFile.entries(source, FILE, languages).stream().map(GoalsFile::goal).toList();
    }

    private static Located<Goal> goal(YamlFields fields) {
        Goal goal =
                new Goal(
                        fields.whole("number"),
                        fields.localized("title"),
                        fields.optionalLocalized("description"),
                        fields.text("colour"));
        fields.done();
        if (!goal.colour().isEmpty() && !COLOUR.matcher(goal.colour()).matches()) {
            fields.error("pack.goal.colour", "colour", goal.colour());
        }
        return new Located<>(goal, FILE, fields.line());
    }
}
