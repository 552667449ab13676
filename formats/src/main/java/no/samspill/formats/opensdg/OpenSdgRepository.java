package no.samspill.formats.opensdg;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.Observation;
import no.samspill.formats.opensdg.Report.Place;
import no.samspill.formats.pack.Area;
import no.samspill.formats.pack.CountryPack;
import no.samspill.formats.pack.CountryPack.Country;
import no.samspill.formats.pack.CountryPack.Figures;
import no.samspill.formats.pack.Goal;
import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.formats.pack.Target;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A national data repository of the Open SDG platform, brought up as a country pack as it is.
///
/// Every irregularity is in the pack's report with file, row and column. A row that cannot be kept
/// stands there with its number: rows kept and rows reported as not kept are the rows of the files.
/// A file that cannot be used at all stands there as an error with how many rows it has.
public final class OpenSdgRepository {

    /// Codes of the problems that stand for one row of a data file that was not kept.
    public static final Set<String> ROW_NOT_KEPT =
            Set.of("opensdg.row.year", "opensdg.row.duplicate", "opensdg.csv.blank-row");

    private final Repository repository;
    private final SiteTexts texts;
    private final LocalizedText name;
    private final Geography geography;

    private OpenSdgRepository(Repository repository) {
        this.repository = repository;
        this.texts = new SiteTexts(repository);
        this.name = nationName();
        this.geography = new Geography(repository, texts, name);
    }

    /// Whether `folder` looks like an Open SDG data repository.
    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(Settings.FILE))
                || Folder.files(folder.resolve("data"), ".csv").stream()
                        .anyMatch(file -> file.getFileName().toString().startsWith("indicator_"));
    }

    /// The pack that the repository in `folder` makes.
    public static CountryPack read(Path folder) {
        return new OpenSdgRepository(Repository.read(folder)).pack();
    }

    private CountryPack pack() {
        Map<String, List<Observation>> figures = figures();
        List<IndicatorDefinition> indicators = indicators(figures);
        List<Observation> kept = new ArrayList<>();
        indicators.forEach(one -> kept.addAll(figures.getOrDefault(one.id(), List.of())));
        List<Goal> goals = goals();
        List<Target> targets = targets(indicators);
        return new CountryPack(
                country(),
                goals,
                targets,
                geography.levels(),
                areasWithFigures(kept),
                List.of(),
                List.of(),
                List.of(),
                indicators,
                List.of(new Figures(id(), false, null, LocalizedText.EMPTY, List.copyOf(kept))),
                geography.boundaries(),
                repository.report().problems());
    }

    /// The areas that some figure is about; the others of a map layer are drawn but have no page.
    private List<Area> areasWithFigures(List<Observation> kept) {
        Set<String> used = kept.stream().map(Observation::area).collect(Collectors.toSet());
        List<Area> areas = new ArrayList<>();
        for (Area area : geography.areas()) {
            if (used.contains(area.code()) || area.level().equals(Geography.NATION)) {
                areas.add(area);
            } else {
                Place place = Place.of(Settings.FILE, "map_layers");
                String name = area.name().in(repository.settings().mainLanguage());
                repository.report().note("area.no-figures", place, area.code(), name);
            }
        }
        return areas;
    }

    private Map<String, List<Observation>> figures() {
        Map<String, FigureReader> readers = new LinkedHashMap<>();
        repository
                .tables()
                .forEach((id, table) ->
                        readers.put(
                                id,
                                new FigureReader(
                                        id,
                                        table,
                                        repository.settings(),
                                        geography,
                                        repository.report())));
        // All tables first, since one may name an area that another has only the code of.
        readers.values().forEach(FigureReader::tellNames);
        Map<String, List<Observation>> figures = new HashMap<>();
        readers.forEach((id, reader) -> figures.put(id, reader.observations()));
        return figures;
    }

    private List<IndicatorDefinition> indicators(Map<String, List<Observation>> figures) {
        Set<String> ids = new TreeSet<>(IndicatorId.ORDER);
        ids.addAll(repository.metadata().keySet());
        ids.addAll(repository.tables().keySet());
        PassportReader passports =
                new PassportReader(repository, texts, geography, id(), licence());
        List<IndicatorDefinition> indicators = new ArrayList<>();
        for (String id : ids) {
            List<Observation> own = figures.getOrDefault(id, List.of());
            Integer goal = passports.goal(id, own.size());
            if (goal != null) {
                indicators.add(passports.read(id, goal, own));
            }
        }
        return List.copyOf(indicators);
    }

    private List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        List<String> untitled = new ArrayList<>();
        for (int number = 1; number <= OfficialGoals.COUNT; number++) {
            LocalizedText full = texts.key("global_goals." + number + "-title");
            LocalizedText brief = texts.key("global_goals." + number + "-short");
            LocalizedText title = brief.isEmpty() ? full : brief;
            if (title.isEmpty()) {
                untitled.add("" + number);
                title = OfficialGoals.title(number);
            }
            goals.add(new Goal(number, title, full, OfficialGoals.colour(number)));
        }
        if (!untitled.isEmpty()) {
            repository
                    .report()
                    .note("goals.untitled", Place.of("translations"), String.join(", ", untitled));
        }
        return List.copyOf(goals);
    }

    private List<Target> targets(List<IndicatorDefinition> indicators) {
        Comparator<String> order =
                Comparator.comparing(IndicatorId::sortKey).thenComparing(Comparator.naturalOrder());
        NavigableMap<String, List<IndicatorDefinition>> byTarget = new TreeMap<>(order);
        for (String key : repository.translations().keys("global_targets")) {
            if (key.matches("(1[0-7]|[1-9])-([0-9]{1,2}|[a-z])-title")) {
                byTarget.put(key.replaceAll("-title$", "").replace('-', '.'), new ArrayList<>());
            }
        }
        for (IndicatorDefinition indicator : indicators) {
            for (String code : indicator.targets()) {
                byTarget.computeIfAbsent(code, _ -> new ArrayList<>()).add(indicator);
            }
        }
        List<String> untitled = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        byTarget.forEach((code, own) -> targets.add(target(code, own, untitled)));
        if (!untitled.isEmpty()) {
            repository
                    .report()
                    .note(
                            "targets.untitled",
                            Place.of("translations"),
                            String.join(", ", untitled));
        }
        return List.copyOf(targets);
    }

    private Target target(String code, List<IndicatorDefinition> own, List<String> untitled) {
        LocalizedText title = texts.key("global_targets." + code.replace('.', '-') + "-title");
        if (title.isEmpty()) {
            untitled.add(code);
            title = LocalizedText.of("mul", code);
        }
        Set<String> levels = new TreeSet<>(Set.of(Geography.NATION));
        own.forEach(indicator -> levels.addAll(indicator.levels()));
        return new Target(
                code,
                Integer.parseInt(code.substring(0, code.indexOf('.'))),
                title,
                LocalizedText.EMPTY,
                own.stream()
                        .filter(one -> one.kind() == IndicatorDefinition.Kind.GLOBAL)
                        .map(IndicatorDefinition::number)
                        .toList(),
                levels);
    }

    private Country country() {
        List<String> languages =
                repository.settings().languages().stream().map(Translations::tag).toList();
        String licence = licence();
        String source = name.in("en") + " (Open SDG, " + id() + ")";
        String line = licence.isEmpty() ? source : source + ", " + licence;
        return new Country(
                id(), name, Geography.NATION, languages, List.of(LocalizedText.of("mul", line)));
    }

    private String id() {
        return repository.root().toAbsolutePath().normalize().getFileName().toString();
    }

    /// What most indicators give as their geographical coverage, else the folder's name.
    private LocalizedText nationName() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String id : repository.metadata().keySet()) {
            String coverage =
                    Fields.text(repository.fields(id).get("national_geographical_coverage"), "");
            if (!coverage.isEmpty()) {
                counts.merge(coverage, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> coverage(most.getKey()))
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> LocalizedText.of("mul", id()));
    }

    private LocalizedText coverage(String written) {
        LocalizedText name = texts.data(written);
        return repository.translations().isKey(written)
                ? texts.written(written, Place.of("indicator-config"))
                : name;
    }

    /// The first line of the file `LICENSE`, or empty when there is none.
    private String licence() {
        Path file = repository.root().resolve("LICENSE");
        if (!Files.isRegularFile(file)) {
            return "";
        }
        return TextFile.read(file, "LICENSE", new Report())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }
}
