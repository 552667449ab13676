package no.samspill.server.observations;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.Observation;
import no.samspill.formats.Problem;
import no.samspill.formats.Reading;
import no.samspill.server.observations.Release.ReleasedIndicator;
import no.samspill.server.rights.Caller;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Bringing figures in: first a preview that says what would change and what is wrong, then the
/// release.
@Component
public class Imports {

    private static final int SHOWN_CHANGES = 200;

    private final ImportReader reader;
    private final Staging staging;
    private final FigureStore store;
    private final Releases releases;
    private final Clock clock;

    Imports(
            ImportReader reader,
            Staging staging,
            FigureStore store,
            Releases releases,
            Clock clock) {
        this.reader = reader;
        this.staging = staging;
        this.store = store;
        this.releases = releases;
        this.clock = clock;
    }

    /// What an import would do.
    ///
    /// @param id what to commit it by; null when the file is refused
    /// @param source the file's or folder's name
    /// @param format the format it was read as, such as `tidy-csv`
    /// @param rows the number of figures in the file
    /// @param indicators per indicator what would change
    /// @param changes the first changes, changed figures before removed and added ones
    /// @param problems what is wrong or worth knowing, errors first
    public record Preview(
            @Nullable UUID id,
            String source,
            String format,
            long rows,
            List<ReleasedIndicator> indicators,
            List<Change> changes,
            List<Problem> problems) {

        /// Whether the file cannot be brought in as it is.
        public boolean refused() {
            return id == null;
        }

        /// Whether everything in the file is there already.
        public boolean changesNothing() {
            return indicators.stream()
                    .allMatch(one -> one.added() + one.changed() + one.removed() == 0);
        }
    }

    /// Reads a file or folder and says what it would change; keeps it for a commit when it can be
    /// brought in.
    ///
    /// @param file where it lies
    /// @param name what its sender calls it
    /// @param indicator the indicator of rows that do not name one; null when they all do
    /// @param by who brings it, and may for these indicators or not
    public Preview preview(Path file, String name, @Nullable String indicator, Caller by) {
        ImportReader.Result result = reader.read(file, name, indicator, by);
        return switch (result.reading()) {
            case Reading.Refused(var problems) ->
                    new Preview(null, name, result.format(), 0, List.of(), List.of(), problems);
            case Reading.Read(var observations, var problems) -> {
                UUID id = staging.keep(file, name, indicator, by.actor());
                yield preview(id, name, result.format(), observations, problems);
            }
        };
    }

    private Preview preview(
            UUID id,
            String name,
            String format,
            List<Observation> observations,
            List<Problem> problems) {
        try (Merge merge = Merge.of(store, observations, false)) {
            return new Preview(
                    id,
                    name,
                    format,
                    observations.size(),
                    merge.summarise(),
                    merge.listChanges(SHOWN_CHANGES),
                    problems);
        } catch (SQLException e) {
            throw new IllegalStateException("the import could not be compared", e);
        }
    }

    /// Keeps a file for [#find(UUID, Caller)] and a commit, without a look at more than whose
    /// figures they are.
    ///
    /// @param file where it lies
    /// @param name what its sender calls it
    /// @param indicator the indicator of rows that do not name one; null when they all do
    /// @param by who brings it, and may for these indicators or not
    /// @throws NotTheirs when it holds figures that are another body's to bring in
    public UUID keep(Path file, String name, @Nullable String indicator, Caller by) {
        reader.requireTheirs(file, name, indicator, by);
        return staging.keep(file, name, indicator, by.actor());
    }

    /// The release that came of a kept import; empty when it has not landed.
    public Optional<Release> findRelease(UUID id) {
        return staging.findRelease(id).flatMap(releases::find);
    }

    /// What a kept import would do now.
    public Optional<Preview> find(UUID id, Caller by) {
        return staging.find(id)
                .map(kept -> {
                    ImportReader.Result result =
                            reader.read(kept.file(), kept.name(), kept.indicator(), by);
                    return switch (result.reading()) {
                        case Reading.Refused(var problems) ->
                                new Preview(
                                        null,
                                        kept.name(),
                                        result.format(),
                                        0,
                                        List.of(),
                                        List.of(),
                                        problems);
                        case Reading.Read(var observations, var problems) ->
                                preview(id, kept.name(), result.format(), observations, problems);
                    };
                });
    }

    /// What came of a commit.
    ///
    /// @param release the release; null when the file changed nothing
    public record Committed(@Nullable Release release) {}

    /// Lets a kept import land, all of it or nothing; empty when no such import is kept.
    ///
    /// The same import lands once: whoever commits it again gets the release it became. Commits
    /// come one at a time, as they do in the manifest.
    public synchronized Optional<Committed> commit(UUID id, Caller by) {
        Optional<Release> landed = findRelease(id);
        return landed.isPresent()
                ? landed.map(Committed::new)
                : staging.find(id).map(kept -> commit(id, kept, by));
    }

    private Committed commit(UUID id, Staging.Kept kept, Caller by) {
        ImportReader.Result result = reader.read(kept.file(), kept.name(), kept.indicator(), by);
        if (!(result.reading() instanceof Reading.Read read)) {
            throw new IllegalStateException("a kept import can no longer be read: " + kept.name());
        }
        Optional<Release> release =
                releases.commit(
                        read.observations(),
                        new Releases.Label(
                                kept.name(),
                                result.format(),
                                by.actor(),
                                LocalDate.now(clock),
                                LocalizedText.EMPTY,
                                false));
        release.ifPresentOrElse(one -> staging.settle(id, one.id()), () -> staging.discard(id));
        return new Committed(release.orElse(null));
    }

    /// Forgets a kept import.
    public void discard(UUID id) {
        staging.discard(id);
    }
}
