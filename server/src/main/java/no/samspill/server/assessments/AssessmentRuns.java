package no.samspill.server.assessments;

import jakarta.annotation.PreDestroy;

import no.samspill.formats.pack.DefaultAssessment;
import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.server.assessments.AssessmentFiles.Marked;
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

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final Logger LOG = LoggerFactory.getLogger(AssessmentRuns.class);
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
        latest = background.submit(() -> showOrTell(landed.release(), definitions));
    }

    private void showOrTell(Release release, List<IndicatorDefinition> definitions) {
        try {
            show(release, definitions);
        } catch (RuntimeException e) {
            // The former answers would stand beside new figures; without any, the pages say so.
            definitions.forEach(one -> store.replace(one.id(), Map.of()));
            contents.grow();
            LOG.error("release {} could not be assessed", release.id(), e);
            throw e;
        }
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

    /// Shows the answers for those of the definitions whose figures are in force in this release.
    private void show(Release release, List<IndicatorDefinition> wanted) {
        List<IndicatorDefinition> definitions = inForce(release, wanted);
        Map<String, Map<String, Assessed>> byIndicator = new HashMap<>();
        definitions.forEach(one -> byIndicator.put(one.id(), new HashMap<>()));
        List<IndicatorDefinition> missing = new ArrayList<>(definitions);
        missing.removeAll(showKnown(release, definitions, byIndicator));
        List<Marked> computed = compute(missing, release.publishedOn());
        if (!inForce(release, definitions).equals(definitions)) {
            // A newer release landed meanwhile, and its figures may have been read here.
            show(release, definitions);
            return;
        }
        keep(release, computed);
        computed.forEach(one -> put(one.assessed(), byIndicator));
        byIndicator.forEach(store::replace);
        contents.grow();
    }

    private List<IndicatorDefinition> inForce(Release release, List<IndicatorDefinition> wanted) {
        Map<String, Long> current = releases.current();
        return wanted.stream()
                .filter(one -> Objects.equals(current.get(one.id()), release.id()))
                .toList();
    }

    /// Puts the answers that are kept from before, and says for which definitions there are any.
    private List<IndicatorDefinition> showKnown(
            Release release,
            List<IndicatorDefinition> definitions,
            Map<String, Map<String, Assessed>> byIndicator) {
        Map<String, IndicatorDefinition> byMark = new HashMap<>();
        definitions.forEach(one -> byMark.put(mark(one), one));
        Set<IndicatorDefinition> known = new LinkedHashSet<>();
        for (String file : listFiles(release.id())) {
            for (Marked one : files.read(folder.file(file))) {
                IndicatorDefinition definition = byMark.get(one.mark());
                if (definition != null) {
                    put(one.assessed(), byIndicator);
                    known.add(definition);
                }
            }
        }
        return List.copyOf(known);
    }

    private static void put(Assessed one, Map<String, Map<String, Assessed>> byIndicator) {
        byIndicator.computeIfAbsent(one.indicator(), id -> new HashMap<>()).put(one.area(), one);
    }

    private List<Marked> compute(List<IndicatorDefinition> definitions, LocalDate asOf) {
        // Streams of indicators over the common pool: one thread per core, and the order of the
        // result is fixed.
        return definitions.parallelStream()
                .map(one -> assess(one, asOf).stream().map(a -> new Marked(mark(one), a)).toList())
                .flatMap(List::stream)
                .sorted(
                        Comparator.comparing((Marked one) -> one.assessed().indicator())
                                .thenComparing(one -> one.assessed().area()))
                .toList();
    }

    private void keep(Release release, List<Marked> computed) {
        if (!computed.isEmpty()) {
            String name = UUID.randomUUID() + ENDING;
            files.write(computed, folder.unfinished(name));
            record(release.id(), name, folder.finish(name), computed.size());
        }
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

    /// Identifies what the method is told about an indicator, so that a changed passport is
    /// assessed anew.
    private static String mark(IndicatorDefinition one) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(whatCounts(one).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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

    private List<String> listFiles(long release) {
        return List.copyOf(
                database.sql(
                                """
                                select file from assessments.run
                                where release_id = ? and method = ? order by computed_at
                                """)
                        .params(release, RobustTrend.METHOD.idAndVersion())
                        .query((row, n) -> Objects.requireNonNull(row.getString("file")))
                        .list());
    }

    private void record(long release, String file, String checksum, long rows) {
        database.sql("insert into assessments.run values (?, ?, ?, ?, ?, ?)")
                .params(
                        file,
                        release,
                        RobustTrend.METHOD.idAndVersion(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        checksum,
                        rows)
                .update();
    }
}
