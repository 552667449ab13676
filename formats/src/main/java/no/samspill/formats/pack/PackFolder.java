package no.samspill.formats.pack;

import no.samspill.formats.Problem;
import no.samspill.formats.Problem.Severity;
import no.samspill.formats.pack.CountryPack.Figures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Samspill's own layout of a country pack: a folder with `pack.yml` and the files beside it.
///
/// It is read strictly. A misspelt field, a text that lacks a language, a code that nothing has, a
/// broken number or date: each is a [Problem] with file, line and field, and a pack with one error
/// is refused as a whole, since half a country would be worse than none.
public final class PackFolder {

    private PackFolder() {}

    /// Whether the folder has this layout.
    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(PackFile.FILE));
    }

    /// Reads the pack in `folder`.
    ///
    /// @throws PackRefused when anything in it cannot be used
    public static CountryPack read(Path folder) throws PackRefused {
        PackSource source = new PackSource(folder);
        Optional<PackFile.Head> head = PackFile.read(source);
        if (head.isEmpty()) {
            throw refusal(source);
        }
        PackContent content = PackContent.read(source, head.get());
        // A file that was not understood would make every reference to it look wrong.
        refuseErrors(source);
        new PackLinks(source, content).check();
        List<Figures> figures = figures(source, content);
        refuseErrors(source);
        return pack(content, figures, source.problems());
    }

    private static List<Figures> figures(PackSource source, PackContent content) {
        List<IndicatorFile.Entry> entries = PackContent.values(content.definitions().indicators());
        List<Area> areas = PackContent.values(content.areas());
        Set<String> ids =
                entries.stream()
                        .map(entry -> entry.definition().id())
                        .collect(Collectors.toUnmodifiableSet());
        Set<String> codes = areas.stream().map(Area::code).collect(Collectors.toUnmodifiableSet());
        List<Figures> figures =
                new ArrayList<>(new SeriesFiles(source, ids, codes).read(content.head().figures()));
        figures.addAll(ExampleFigures.all(entries, areas));
        return figures;
    }

    private static CountryPack pack(
            PackContent content, List<Figures> figures, List<Problem> report) {
        List<Area> areas = PackContent.values(content.areas());
        List<AreaChange> changes = PackContent.values(content.changes());
        List<Body> bodies = new ArrayList<>(PackContent.values(content.bodies()));
        bodies.addAll(AreaBodies.of(areas, changes));
        return new CountryPack(
                content.head().country(),
                PackContent.values(content.definitions().goals()),
                PackContent.values(content.definitions().targets()),
                PackContent.values(content.head().levels()),
                areas,
                changes,
                List.copyOf(bodies),
                PackContent.values(content.responsibilities()),
                PackContent.values(content.definitions().indicators()).stream()
                        .map(IndicatorFile.Entry::definition)
                        .toList(),
                List.copyOf(figures),
                List.of(),
                report);
    }

    private static void refuseErrors(PackSource source) throws PackRefused {
        if (source.problems().stream().anyMatch(one -> one.severity() == Severity.ERROR)) {
            throw refusal(source);
        }
    }

    private static PackRefused refusal(PackSource source) {
        return new PackRefused(
                source.problems().stream()
                        .sorted(Comparator.comparing(Problem::severity).reversed())
                        .toList());
    }
}
