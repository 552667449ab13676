package no.samspill.formats.opensdg;

import no.samspill.formats.opensdg.Report.Place;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// A repository's files as read, before anything is made of them.
///
/// @param root the repository
/// @param settings what `config_data.yml` says
/// @param translations its words
/// @param metadata fields by indicator id, all metadata files of an indicator merged
/// @param translatedMetadata fields by language and indicator id (`meta/<language>/`)
/// @param tables data by indicator id
/// @param report what was irregular so far
record Repository(
        Path root,
        Settings settings,
        Translations translations,
        NavigableMap<String, Metadata> metadata,
        Map<String, Map<String, Metadata>> translatedMetadata,
        NavigableMap<String, DataTable> tables,
        Report report) {

    /// The metadata of one indicator.
    ///
    /// @param files the files it stands in
    /// @param fields its fields, the last file winning
    record Metadata(List<String> files, Map<String, Object> fields) {

        /// The file to name in the report: the first, which holds the behaviour.
        String file() {
            return files.getFirst();
        }

        Metadata with(String file, Map<String, Object> more) {
            List<String> allFiles = new ArrayList<>(files);
            allFiles.add(file);
            Map<String, Object> all = new LinkedHashMap<>(fields);
            all.putAll(more);
            return new Metadata(List.copyOf(allFiles), Collections.unmodifiableMap(all));
        }
    }

    static Repository read(Path root) {
        Report report = new Report();
        Settings settings = Settings.read(root, report);
        Translations translations =
                Translations.read(root.resolve("translations"), settings.languages(), report);
        NavigableMap<String, Metadata> metadata = new TreeMap<>(IndicatorId.ORDER);
        Map<String, Map<String, Metadata>> translated = new LinkedHashMap<>();
        for (String pattern : settings.metadataPatterns()) {
            readMetadata(root, settings.source(), pattern, metadata, report);
            for (String language : settings.languages()) {
                Map<String, Metadata> inLanguage =
                        translated.computeIfAbsent(language, _ -> new TreeMap<>());
                String name = pattern.substring(pattern.lastIndexOf('/') + 1);
                String there = Folder.folderOf(pattern) + "/" + language + "/" + name;
                readMetadata(root, settings.source(), there, inLanguage, report);
            }
        }
        NavigableMap<String, DataTable> tables = readTables(root, settings, report);
        reportPartners(metadata, tables, report);
        return new Repository(root, settings, translations, metadata, translated, tables, report);
    }

    /// The fields of one indicator; empty when there is no metadata for it.
    Map<String, Object> fields(String id) {
        Metadata found = metadata.get(id);
        return found == null ? Map.of() : found.fields();
    }

    /// The fields of one indicator as they stand in the folder of one language.
    Map<String, Object> fields(String id, String language) {
        Metadata found = translatedMetadata.getOrDefault(language, Map.of()).get(id);
        return found == null ? Map.of() : found.fields();
    }

    @Nullable DataTable table(String id) {
        return tables.get(id);
    }

    private static void readMetadata(
            Path root, Path source, String pattern, Map<String, Metadata> into, Report report) {
        for (Path file : Folder.matching(source, pattern)) {
            String name = Folder.name(root, file);
            Map<String, Object> fields = MetadataFile.read(file, name, report);
            String id = IndicatorId.of(file);
            into.put(
                    id,
                    into.getOrDefault(id, new Metadata(List.of(), Map.of())).with(name, fields));
        }
    }

    private static NavigableMap<String, DataTable> readTables(
            Path root, Settings settings, Report report) {
        NavigableMap<String, DataTable> tables = new TreeMap<>(IndicatorId.ORDER);
        Set<Path> files = new LinkedHashSet<>();
        Set<Path> folders = new LinkedHashSet<>();
        for (String pattern : settings.dataPatterns()) {
            files.addAll(Folder.matching(settings.source(), pattern));
            folders.add(settings.source().resolve(Folder.folderOf(pattern)));
        }
        for (Path file : files) {
            String name = Folder.name(root, file);
            String text = TextFile.read(file, name, report);
            DataTable table = DataTable.read(text, name, report);
            DataTable earlier = tables.putIfAbsent(IndicatorId.of(file), table);
            if (earlier != null) {
                report.error(
                        "data.twice", Place.of(name), earlier.file(), "" + table.rows().size());
            }
        }
        for (Path folder : folders) {
            for (Path other : Folder.files(folder, ".csv")) {
                if (!files.contains(other)) {
                    String patterns = String.join(", ", settings.dataPatterns());
                    report.warn("file.not-named", Place.of(Folder.name(root, other)), patterns);
                }
            }
        }
        return tables;
    }

    private static void reportPartners(
            Map<String, Metadata> metadata, Map<String, DataTable> tables, Report report) {
        metadata.forEach((id, found) -> {
            String status = Fields.text(found.fields().get("reporting_status"), "");
            if (found.files().size() == 1) {
                report.note("meta.single", Place.of(found.file()), id);
            }
            if (tables.containsKey(id)) {
                return;
            }
            if (status.equals("complete")) {
                report.warn("data.missing", Place.of(found.file()), id, status);
            } else {
                report.note("data.none", Place.of(found.file()), id, status);
            }
        });
        tables.forEach((id, table) -> {
            if (!metadata.containsKey(id)) {
                report.warn("meta.missing", Place.of(table.file()), id);
            }
        });
    }
}
