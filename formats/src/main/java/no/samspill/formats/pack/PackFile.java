package no.samspill.formats.pack;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.pack.CountryPack.Country;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// `pack.yml`: whose pack it is, its levels, and which files of figures belong to it.
final class PackFile {

    static final String FILE = "pack.yml";

    private PackFile() {}

    /// What the file says.
    ///
    /// @param figures the files of real figures, in the order they are read
    record Head(
            Country country, List<Located<AreaLevel>> levels, List<Located<SeriesFile>> figures) {}

    /// A file of figures.
    ///
    /// @param file its path within the pack
    /// @param example whether the figures are invented
    /// @param published the day the source published them; null when not known
    /// @param note what the release says about itself, or empty
    record SeriesFile(
            String file, boolean example, @Nullable LocalDate published, LocalizedText note) {}

    static Optional<Head> read(PackSource source) {
        return YamlFile.mapping(source, FILE, List.of())
                .map(fields -> fields.texts("languages"))
                .flatMap(languages -> YamlFile.mapping(source, FILE, languages))
                .map(PackFile::head);
    }

    private static Head head(YamlFields fields) {
        List<String> languages = fields.texts("languages");
        if (languages.isEmpty()) {
            fields.error("pack.field.missing", "languages", "languages");
        }
        Country country =
                new Country(
                        fields.text("id"),
                        fields.localized("name"),
                        fields.text("nation"),
                        languages,
                        attribution(fields, languages),
                        fields.parts("people").stream().map(PackFile::person).toList());
        Head head =
                new Head(
                        country,
                        fields.parts("levels").stream().map(PackFile::level).toList(),
                        fields.parts("figures").stream().map(PackFile::series).toList());
        fields.done();
        return head;
    }

    private static List<LocalizedText> attribution(YamlFields fields, List<String> languages) {
        return fields.parts("attribution").stream().map(line -> line(line, languages)).toList();
    }

    private static LocalizedText line(YamlFields fields, List<String> languages) {
        TreeMap<String, String> line = new TreeMap<>();
        languages.forEach(language -> line.put(language, fields.text(language)));
        fields.done();
        return new LocalizedText(line);
    }

    private static InventedPerson person(YamlFields fields) {
        InventedPerson person =
                new InventedPerson(
                        fields.text("role"), fields.text("name"), fields.optionalText("body"));
        fields.done();
        return person;
    }

    private static Located<AreaLevel> level(YamlFields fields) {
        AreaLevel level =
                new AreaLevel(
                        fields.text("id"),
                        fields.localized("singular"),
                        fields.localized("plural"),
                        fields.whole("order"));
        fields.done();
        return new Located<>(level, FILE, fields.line());
    }

    private static Located<SeriesFile> series(YamlFields fields) {
        SeriesFile file =
                new SeriesFile(
                        fields.text("file"),
                        fields.yes("example"),
                        fields.date("published"),
                        fields.optionalLocalized("note"));
        fields.done();
        return new Located<>(file, FILE, fields.line());
    }
}
