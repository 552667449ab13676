package no.samspill.server.shared;

import no.samspill.formats.Problem;
import no.samspill.formats.pack.CountryPack;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Brings a country pack into the database, all of it or nothing.
@Component
public class PackLoader {

    private final List<PackPart> parts;
    private final CurrentPack current;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final ContentVersion contents;
    private final ApplicationEventPublisher events;

    PackLoader(
            List<PackPart> parts,
            CurrentPack current,
            JdbcClient database,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock,
            ContentVersion contents,
            ApplicationEventPublisher events) {
        this.parts = List.copyOf(parts);
        this.current = current;
        this.database = database;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.contents = contents;
        this.events = events;
    }

    /// Loads the pack when its checksum differs from the one in the database, and refreshes every
    /// module.
    ///
    /// @param checksum identifies the folder's content
    /// @param pack reads the folder; asked only when the pack is new
    /// @return whether the pack was loaded now
    public boolean loadWhenChanged(String checksum, Supplier<CountryPack> pack) {
        boolean changed = current.findChecksum().filter(checksum::equals).isEmpty();
        if (changed) {
            CountryPack read = pack.get();
            transaction.executeWithoutResult(status -> load(checksum, read));
        }
        current.refresh();
        parts.forEach(PackPart::refresh);
        contents.grow();
        return changed;
    }

    /// Says that everything that belongs to the pack is there, so that the next start need not load
    /// it again.
    public void complete() {
        current.complete();
    }

    private void load(String checksum, CountryPack pack) {
        // Two servers that start on one database load one after the other.
        database.sql("select pg_advisory_xact_lock(7)").query().listOfRows();
        String before = current.findChecksum().orElse(null);
        var country = pack.country();
        var description =
                new CurrentPack.Loaded(
                        country.id(),
                        country.name(),
                        new AreaCode(country.nation()),
                        country.languages(),
                        country.attribution(),
                        country.people());
        database.sql(
                        """
                        insert into shared.pack (checksum, loaded_at, description, report)
                        values (:checksum, :now, :description::jsonb, :report::jsonb)
                        """)
                .params(
                        Map.of(
                                "checksum",
                                checksum,
                                "now",
                                clock.instant().atOffset(ZoneOffset.UTC),
                                "description",
                                json.writeValueAsString(description),
                                "report",
                                json.writeValueAsString(storable(pack.report()))))
                .update();
        parts.forEach(part -> part.load(pack));
        events.publishEvent(
                new Change.Plain(
                        new RecordRef("pack", country.id()),
                        new Actor.Automatic("pack"),
                        "loaded",
                        null,
                        List.of(Change.Field.of("checksum", before, checksum)),
                        null));
    }

    /// PostgreSQL keeps no character of value zero, and a broken file may hold some.
    private static List<Problem> storable(List<Problem> report) {
        return report.stream().map(PackLoader::storable).toList();
    }

    private static Problem storable(Problem one) {
        String column = one.column();
        return new Problem(
                one.severity(),
                one.code(),
                one.file(),
                one.row(),
                column == null ? null : withoutZero(column),
                one.arguments().stream().map(PackLoader::withoutZero).toList());
    }

    private static String withoutZero(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
