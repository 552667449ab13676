package no.samspill.server.observations;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.Observation;
import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.server.indicators.Indicators;
import no.samspill.server.observations.Release.ReleasedIndicator;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.Change;
import no.samspill.server.shared.IndicatorId;
import no.samspill.server.shared.RecordRef;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// The releases there are, and how a new one lands.
///
/// The file comes first (written, forced to disk, renamed), its row second. A process that is
/// killed in between leaves a file that no row knows; it is swept at the next start, and the former
/// state stands.
@Component
public class Releases {

    private static final String ENDING = ".figures.parquet";

    private final FigureStore store;
    private final Manifest manifest;
    private final ReleaseFolder folder;
    private final Indicators indicators;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<CommitSteps> watchers;
    private final Clock clock;

    /// For each indicator the release whose figures the store holds.
    private final Map<String, Long> shown = new HashMap<>();

    Releases(
            FigureStore store,
            Manifest manifest,
            ReleaseFolder folder,
            Indicators indicators,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            ObjectProvider<CommitSteps> watchers,
            Clock clock) {
        this.store = store;
        this.manifest = manifest;
        this.folder = folder;
        this.indicators = indicators;
        this.transaction = transaction;
        this.events = events;
        this.watchers = watchers;
        this.clock = clock;
    }

    /// What a release says about itself before it lands.
    ///
    /// @param source the file or folder it comes from
    /// @param format the format it comes in
    /// @param actor who lets it land
    /// @param publishedOn the day the source published the figures
    /// @param note what it says about itself, or empty
    /// @param example whether the figures are invented
    public record Label(
            String source,
            String format,
            Actor actor,
            LocalDate publishedOn,
            LocalizedText note,
            boolean example) {}

    /// Lets figures land as one release, all or nothing; empty when they change nothing.
    public Optional<Release> commit(List<Observation> observations, Label label) {
        return land(() -> Merge.of(store, observations, label.example()), label, false);
    }

    /// Takes every invented figure away, as a release of its own; empty when there is none.
    public Optional<Release> withdrawExamples(Label label) {
        return land(() -> Merge.withoutExamples(store), label, true);
    }

    private interface Merging {
        Merge merge() throws SQLException;
    }

    private Optional<Release> land(Merging merging, Label label, boolean withdrawal) {
        Optional<Release> landed =
                transaction.execute(status -> {
                    manifest.lock();
                    // Another commit may have landed while this one waited for its turn.
                    catchUp();
                    return write(merging, label, withdrawal);
                });
        landed.ifPresent(release -> {
            catchUp();
            events.publishEvent(new ReleaseLanded(release));
        });
        return landed;
    }

    private Optional<Release> write(Merging merging, Label label, boolean withdrawal) {
        String name = UUID.randomUUID() + ENDING;
        try (Merge merge = merging.merge()) {
            List<ReleasedIndicator> summary =
                    merge.summarise().stream().filter(Releases::changesSomething).toList();
            if (summary.isEmpty()) {
                return Optional.empty();
            }
            long rows = merge.write(folder.unfinished(name));
            reached(CommitSteps.Step.WRITTEN);
            String checksum = folder.finish(name);
            reached(CommitSteps.Step.NAMED);
            Release release =
                    new Release(
                            0,
                            clock.instant(),
                            label.publishedOn(),
                            label.actor().signature(),
                            label.source(),
                            label.format(),
                            label.note(),
                            label.example(),
                            withdrawal,
                            name,
                            checksum,
                            rows,
                            summary);
            Optional<Release> landed = manifest.find(manifest.insert(release));
            landed.ifPresent(one -> events.publishEvent(change(one, label)));
            return landed;
        } catch (SQLException e) {
            throw new IllegalStateException("the release could not be written", e);
        }
    }

    /// What the record of changes tells of a release; its figures are in its own file.
    private static Change change(Release release, Label label) {
        return new Change.Plain(
                new RecordRef("release", Long.toString(release.id())),
                label.actor(),
                release.withdrawal() ? "withdrawn" : "landed",
                label.actor().body(),
                List.of(
                        Change.Field.of("source", null, release.source()),
                        Change.Field.of("format", null, release.format()),
                        Change.Field.of(
                                "indicators",
                                null,
                                release.indicators().stream()
                                        .map(ReleasedIndicator::indicator)
                                        .collect(Collectors.joining("\n"))),
                        Change.Field.of("rows", null, Long.toString(release.rows())),
                        Change.Field.of("checksum", null, release.checksum())),
                null);
    }

    private void reached(CommitSteps.Step step) {
        watchers.stream().forEach(watcher -> watcher.reached(step));
    }

    private static boolean changesSomething(ReleasedIndicator one) {
        return one.added() + one.changed() + one.removed() > 0;
    }

    /// Brings the store to what the manifest says, from the files; sweeps files without a row.
    public void rebuild() {
        folder.sweep(ENDING, manifest.listFiles());
        synchronized (shown) {
            execute("delete from figure");
            shown.clear();
        }
        catchUp();
        refreshHeadlines();
    }

    /// Loads what the store does not hold yet of the releases in force.
    private void catchUp() {
        synchronized (shown) {
            Map<Long, List<String>> missing = new TreeMap<>();
            Map<String, Long> current = manifest.current();
            current.forEach((indicator, release) -> {
                if (!release.equals(shown.get(indicator))) {
                    missing.computeIfAbsent(release, id -> new ArrayList<>()).add(indicator);
                }
            });
            missing.forEach((id, names) ->
                    manifest.find(id)
                            .ifPresent(release -> load(id, folder.file(release.file()), names)));
            shown.putAll(current);
        }
    }

    private void load(long release, Path file, List<String> names) {
        String list = String.join("|", names);
        try (Connection connection = store.connect()) {
            connection.setAutoCommit(false);
            try (PreparedStatement delete =
                            connection.prepareStatement(
                                    "delete from figure where indicator in (select unnest(string_split(?, '|')))");
                    PreparedStatement insert =
                            connection.prepareStatement(
                                    """
                                    insert into figure
                                    select indicator, area, dimensions, year, period, value, status,
                                      comment, example, ?::bigint
                                    from read_parquet(?)
                                    where indicator in (select unnest(string_split(?, '|')))
                                    order by indicator, dimensions, area, year, period
                                    """)) {
                delete.setString(1, list);
                delete.execute();
                insert.setLong(1, release);
                insert.setString(2, file.toString());
                insert.setString(3, list);
                insert.execute();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("release " + release + " could not be read", e);
        }
    }

    /// Tells the store which series is each indicator's headline.
    private void refreshHeadlines() {
        try (Connection connection = store.connect()) {
            connection.setAutoCommit(false);
            try (Statement delete = connection.createStatement();
                    PreparedStatement insert =
                            connection.prepareStatement("insert into headline values (?, ?)")) {
                delete.execute("delete from headline");
                for (IndicatorDefinition one : indicators.list()) {
                    insert.setString(1, one.id());
                    insert.setString(2, Dimensions.write(one.headline()));
                    insert.execute();
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = store.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The release with this id.
    public Optional<Release> find(long id) {
        return manifest.find(id);
    }

    /// The releases that touched an indicator, the latest first.
    public List<Release> list(IndicatorId indicator) {
        return manifest.list(indicator.value());
    }

    /// The latest releases, the latest first.
    public List<Release> list(int limit) {
        return manifest.list(limit);
    }

    /// Some of the releases, the latest first.
    public List<Release> list(int limit, long offset) {
        return manifest.list(limit, offset);
    }

    /// How many releases there are.
    public long count() {
        return manifest.count();
    }

    /// The release of an indicator that was in force when `day` ended, in the country's time zone;
    /// empty when none had landed.
    public Optional<Release> findInForce(IndicatorId indicator, LocalDate day) {
        return manifest.findBefore(
                indicator.value(), day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    /// For each indicator the id of the release in force.
    public Map<String, Long> current() {
        return manifest.current();
    }

    /// Whether invented figures have been taken away.
    public boolean hasWithdrawal() {
        return manifest.hasWithdrawal();
    }

    /// What last landed from a source.
    public Optional<Release> findLatestFrom(String source) {
        return manifest.findLatestFrom(source);
    }

    /// The Parquet file of a release.
    public Path file(Release release) {
        return folder.file(release.file());
    }
}
