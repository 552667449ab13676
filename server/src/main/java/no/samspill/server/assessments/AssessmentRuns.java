package no.samspill.server.assessments;

import jakarta.annotation.PreDestroy;

import no.samspill.formats.pack.DefaultAssessment;
import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.server.geography.Areas;
import no.samspill.server.indicators.Indicators;
import no.samspill.server.observations.Figure;
import no.samspill.server.observations.Figures;
import no.samspill.server.observations.Release;
import no.samspill.server.observations.ReleaseFolder;
import no.samspill.server.observations.ReleaseLanded;
import no.samspill.server.observations.Releases;
import no.samspill.server.shared.ContentVersion;
import no.samspill.server.shared.IndicatorId;
import no.samspill.statistics.assessment.RobustTrend;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/// Computes the assessments of releases that have none yet, and reads back those that have.
///
/// What was computed is kept beside the figures, under the method's version and the definitions it
/// was told; a new release, method or definition makes a new file. Nothing is lost when a run is
/// interrupted: what is missing is computed at the next start.
@Component
public class AssessmentRuns {

    private static final String ENDING = ".assessments.parquet";

    private final AssessmentStore store;
    private final AssessmentFiles files;
    private final ReleaseFolder folder;
    private final Releases releases;
    private final Figures figures;
    private final Indicators indicators;
    private final Areas areas;
    private final JdbcClient database;
    private final Clock clock;
    private final ContentVersion contents;
    private final ExecutorService background =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("assessments").daemon().factory());
    private volatile Future<?> latest = java.util.concurrent.CompletableFuture.completedFuture("");

    AssessmentRuns(
            AssessmentStore store,
            AssessmentFiles files,
            ReleaseFolder folder,
            Releases releases,
            Figures figures,
            Indicators indicators,
            Areas areas,
            JdbcClient database,
            Clock clock,
            ContentVersion contents) {
        this.store = store;
        this.files = files;
        this.folder = folder;
        this.releases = releases;
        this.figures = figures;
        this.indicators = indicators;
        this.areas = areas;
        this.database = database;
        this.clock = clock;
        this.contents = contents;
    }

    /// Computes what is missing, reads what is there, and shows it all; answers when that is done.
    public void bringUpToDate() {
        latest = background.submit(this::showAll);
        await();
    }

    private void showAll() {
        folder.sweep(ENDING, listFiles());
        store.clear();
        Map<Long, List<IndicatorDefinition>> byRelease = new TreeMap<>();
        Map<String, Long> current = releases.current();
        for (IndicatorDefinition one : indicators.list()) {
            Long release = current.get(one.id());
            if (release != null) {
                byRelease.computeIfAbsent(release, id -> new ArrayList<>()).add(one);
            }
        }
        byRelease.forEach((id, definitions) ->
                releases.find(id).ifPresent(release -> show(release, definitions)));
    }

    /// Assesses a release in the background once it has landed.
    @EventListener
    void on(ReleaseLanded landed) {
        contents.grow();
        Set<String> touched =
                landed.release().indicators().stream()
                        .map(Release.ReleasedIndicator::indicator)
                        .collect(Collectors.toUnmodifiableSet());
        List<IndicatorDefinition> definitions =
                indicators.list().stream().filter(one -> touched.contains(one.id())).toList();
        latest = background.submit(() -> show(landed.release(), definitions));
    }

    /// Whether some release is being assessed now.
    public boolean isBusy() {
        return !latest.isDone();
    }

    /// Waits until every release that has landed is assessed.
    public void await() {
        try {
            latest.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("the release could not be assessed", e.getCause());
        }
    }

    @PreDestroy
    void close() {
        background.shutdownNow();
    }

    private void show(Release release, List<IndicatorDefinition> definitions) {
        String method = method(definitions);
        List<Assessed> all =
                findFile(release.id(), method)
                        .map(name -> files.read(folder.file(name)))
                        .orElseGet(() -> compute(release, definitions, method));
        Map<String, Map<String, Assessed>> byIndicator = new HashMap<>();
        definitions.forEach(one -> byIndicator.put(one.id(), new HashMap<>()));
        for (Assessed one : all) {
            byIndicator
                    .computeIfAbsent(one.indicator(), id -> new HashMap<>())
                    .put(one.area(), one);
        }
        byIndicator.forEach(store::replace);
        contents.grow();
    }

    private List<Assessed> compute(
            Release release, List<IndicatorDefinition> definitions, String method) {
        // Streams of indicators over the common pool: one thread per core, and the order of the
        // result is fixed.
        List<Assessed> all =
                definitions.parallelStream()
                        .map(one -> assess(one, release.publishedOn()))
                        .flatMap(List::stream)
                        .sorted(
                                Comparator.comparing(Assessed::indicator)
                                        .thenComparing(Assessed::area))
                        .toList();
        String name = UUID.randomUUID() + ENDING;
        files.write(all, folder.unfinished(name));
        record(release.id(), method, name, folder.finish(name), all.size());
        return all;
    }

    private List<Assessed> assess(IndicatorDefinition definition, LocalDate asOf) {
        Map<String, List<Figure>> byArea =
                figures
                        .seriesOfAllAreas(new IndicatorId(definition.id()), definition.headline())
                        .stream()
                        .filter(figure -> !areas.isComparison(figure.area()))
                        .collect(
                                Collectors.groupingBy(
                                        Figure::area, TreeMap::new, Collectors.toList()));
        return byArea.entrySet().stream()
                .map(area -> assess(definition, area.getKey(), area.getValue(), asOf))
                .toList();
    }

    private static Assessed assess(
            IndicatorDefinition definition, String area, List<Figure> series, LocalDate asOf) {
        var points =
                series.stream()
                        .map(figure ->
                                new DefaultAssessment.Point(
                                        figure.year(), figure.value(), figure.status()))
                        .toList();
        return new Assessed(
                definition.id(),
                area,
                DefaultAssessment.assess(definition, area, points, asOf),
                asOf,
                series.stream().anyMatch(Figure::example));
    }

    /// The method's version and a mark of the definitions, so that a changed passport is assessed
    /// anew.
    private static String method(List<IndicatorDefinition> definitions) {
        int mark =
                definitions.stream()
                        .sorted(Comparator.comparing(IndicatorDefinition::id))
                        .map(AssessmentRuns::whatCounts)
                        .collect(Collectors.joining("\n"))
                        .hashCode();
        return RobustTrend.METHOD.idAndVersion() + "#" + Integer.toHexString(mark);
    }

    private static String whatCounts(IndicatorDefinition one) {
        IndicatorDefinition.Goalpost goalpost = one.goalpost();
        return String.join(
                "|",
                one.id(),
                one.headline().toString(),
                one.direction().name(),
                one.scale().name(),
                Integer.toString(one.maxAgeYears()),
                one.breaks().stream().map(b -> Integer.toString(b.year())).toList().toString(),
                goalpost == null ? "" : goalpost.value() + "@" + goalpost.year());
    }

    private Set<String> listFiles() {
        return Set.copyOf(
                database.sql("select file from assessments.run").query(String.class).list());
    }

    private Optional<String> findFile(long release, String method) {
        return database.sql("select file from assessments.run where release_id = ? and method = ?")
                .params(release, method)
                .query(String.class)
                .optional();
    }

    private void record(long release, String method, String file, String checksum, long rows) {
        database.sql("insert into assessments.run values (?, ?, ?, ?, ?, ?)")
                .params(
                        release,
                        method,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        file,
                        checksum,
                        rows)
                .update();
    }
}
