package no.samspill.server.geography;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.Problem;
import no.samspill.formats.ProblemLog;
import no.samspill.formats.boundaries.Boundary;
import no.samspill.formats.boundaries.BoundaryFile;
import no.samspill.formats.boundaries.BoundaryReading;
import no.samspill.formats.pack.CountryPack;
import no.samspill.formats.pack.CountryPack.BoundarySource;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.Change;
import no.samspill.server.shared.ContentVersion;
import no.samspill.server.shared.PackPart;
import no.samspill.server.shared.RecordRef;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The outlines of areas, where a file of boundaries has been added.
///
/// A set is never changed: a new one for the same level and period goes before it. Sets that
/// somebody added go before those of the country pack. Outlines are kept as coarse as a map on a
/// page needs ([Outlining]) and answered from memory.
@Component
@Order(15)
public class Boundaries implements PackPart {

    private static final Logger LOG = LoggerFactory.getLogger(Boundaries.class);

    private final BoundaryTables tables;
    private final Areas areas;
    private final TransactionTemplate transaction;
    private final ContentVersion contents;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile List<Kept> kept = List.of();

    Boundaries(
            BoundaryTables tables,
            Areas areas,
            TransactionTemplate transaction,
            ContentVersion contents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tables = tables;
        this.areas = areas;
        this.transaction = transaction;
        this.contents = contents;
        this.events = events;
        this.clock = clock;
    }

    /// The outlines of one level during one period.
    ///
    /// @param shapes one per area, by code
    /// @param attribution whom to name under a map
    public record Outlines(List<Shape> shapes, LocalizedText attribution) {}

    /// One area's outline.
    ///
    /// @param code the area's code
    /// @param name the name in the file
    /// @param polygons per polygon its rings, the outer one first; per ring longitude and latitude
    ///   in degrees (WGS 84), alternating
    public record Shape(String code, String name, List<List<double[]>> polygons) {}

    /// What is known about a set of outlines.
    ///
    /// @param id rising with time
    /// @param level the level of area it draws
    /// @param validFrom the first day it holds; null when it always has
    /// @param validTo the first day it no longer holds; null when it still does
    /// @param attribution whom to name under a map
    /// @param source the file it came from
    /// @param importedAt when it was added
    /// @param importedBy who added it
    /// @param areas the number of areas it draws
    public record BoundarySet(
            long id,
            String level,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            LocalizedText attribution,
            String source,
            Instant importedAt,
            String importedBy,
            int areas) {

        boolean holdsOn(LocalDate date) {
            return (validFrom == null || !date.isBefore(validFrom))
                    && (validTo == null || date.isBefore(validTo));
        }
    }

    record Kept(BoundarySet set, Outlines outlines) {}

    /// What came of adding a file.
    public sealed interface Outcome {

        /// What should be known about the file; with a refusal, at least one error.
        List<Problem> problems();

        /// The outlines are in use.
        record Added(BoundarySet set, List<Problem> problems) implements Outcome {}

        /// Nothing was added.
        record Refused(List<Problem> problems) implements Outcome {}
    }

    /// The outlines of a level that are in force on `date`; empty when nobody has added any.
    public Optional<Outlines> find(String level, LocalDate date) {
        return kept.stream()
                .filter(one -> one.set().level().equals(level) && one.set().holdsOn(date))
                .findFirst()
                .map(Kept::outlines);
    }

    /// All sets, those that are used first.
    public List<BoundarySet> listSets() {
        return kept.stream().map(Kept::set).toList();
    }

    /// What a file seems to draw.
    ///
    /// @param level the level of area; empty in a country without any below itself
    /// @param validFrom the first day it holds
    public record Proposal(String level, LocalDate validFrom) {}

    /// The level whose codes a GeoJSON or TopoJSON file holds most of, and the first day on which
    /// most of them exist. A file that cannot be read gets a proposal too; adding it says why not.
    ///
    /// @param level the level, when it is known; null to have it told from the codes
    public Proposal propose(Path file, String name, @Nullable String level) {
        Set<String> codes =
                switch (read(file, name, null, null)) {
                    case BoundaryReading.Refused _ -> Set.of();
                    case BoundaryReading.Read(var boundaries, _) ->
                            boundaries.boundaries().stream()
                                    .map(Boundary::code)
                                    .collect(Collectors.toUnmodifiableSet());
                };
        return new BoundaryGuess(areas, LocalDate.now(clock)).of(codes, level);
    }

    /// Adds the outlines of a GeoJSON or TopoJSON file, all of them or none.
    ///
    /// Refused when an area is unknown, of another level or not there on the first day.
    ///
    /// @param file where it lies
    /// @param name what its sender calls it
    /// @param level the level of area it draws
    /// @param validFrom the first day it holds
    /// @param validTo the first day it no longer holds; null when it still does
    /// @param attribution whom to name under a map
    /// @param actor who adds it
    public Outcome importFile(
            Path file,
            String name,
            String level,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            LocalizedText attribution,
            Actor actor) {
        BoundaryReading reading = read(file, name, null, null);
        if (!(reading instanceof BoundaryReading.Read(var boundaries, var problems))) {
            return new Outcome.Refused(reading.problems());
        }
        ProblemLog log = new ProblemLog(name);
        new BoundaryChecks(areas, level, validFrom, log).check(boundaries.boundaries());
        log.addAll(problems);
        if (log.hasErrors()) {
            return new Outcome.Refused(log.problems());
        }
        var draft =
                new BoundaryTables.Draft(
                        level, validFrom, validTo, attribution, name, actor.signature(), false);
        List<Boundary> coarse = Outlining.forMaps(boundaries).boundaries();
        Long id =
                transaction.execute(status -> {
                    long added = tables.insert(draft, file, coarse);
                    events.publishEvent(change(added, draft, coarse.size(), actor));
                    return added;
                });
        refresh();
        contents.grow();
        return new Outcome.Added(
                listSets().stream()
                        .filter(set -> id != null && set.id() == id)
                        .findFirst()
                        .orElseThrow(),
                log.problems());
    }

    private static Change change(long id, BoundaryTables.Draft draft, int areas, Actor actor) {
        return new Change.Plain(
                new RecordRef("boundaries", Long.toString(id)),
                actor,
                "landed",
                actor.body(),
                List.of(
                        Change.Field.of("level", null, draft.level()),
                        Change.Field.of("valid-from", null, text(draft.validFrom())),
                        Change.Field.of("valid-to", null, text(draft.validTo())),
                        Change.Field.of("attribution", null, draft.attribution().in("mul")),
                        Change.Field.of("file", null, draft.source()),
                        Change.Field.of("count", null, Integer.toString(areas))),
                null);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static BoundaryReading read(
            Path file, String name, @Nullable String codes, @Nullable String names) {
        try (InputStream in = Files.newInputStream(file)) {
            return BoundaryFile.read(name, in, codes, names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void load(CountryPack pack) {
        tables.deleteThoseOfPack();
        pack.boundaries().forEach(this::load);
    }

    private void load(BoundarySource source) {
        String name = String.valueOf(source.file().getFileName());
        BoundaryReading reading =
                read(source.file(), name, source.codeProperty(), source.nameProperty());
        switch (reading) {
            case BoundaryReading.Refused(var problems) ->
                    // The pack's own report names the file; a country can be shown without a map.
                    LOG.warn("{} is not used: {}", name, problems.getFirst().message("en"));
            case BoundaryReading.Read(var boundaries, _) ->
                    tables.insert(
                            new BoundaryTables.Draft(
                                    source.level(),
                                    null,
                                    null,
                                    source.attribution(),
                                    name,
                                    "pack",
                                    true),
                            source.file(),
                            Outlining.forMaps(boundaries).boundaries());
        }
    }

    @Override
    public void refresh() {
        kept = tables.list();
    }
}
