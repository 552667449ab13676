package no.samspill.server.audit;

import no.samspill.server.pages.Words;
import no.samspill.server.rights.Action;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Rights;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.PersonId;
import no.samspill.server.shared.RecordRef;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Tells what has been done to records, to each reader as much as is theirs to see.
///
/// Those who read the record of every change see all of an entry, and so do those who keep the
/// people of the body whose record it is. Others see what was done, when and for which body, but
/// neither names nor what tells something about a person. What a reader sees follows from their
/// roles and their body alone, so that finished pages can be kept for all who share these.
@Component
public class Timelines {

    private static final int LATEST = 20;

    private final AuditSearch search;
    private final Telling telling;
    private final Rights rights;

    Timelines(AuditSearch search, Telling telling, Rights rights) {
        this.search = search;
        this.telling = telling;
        this.rights = rights;
    }

    /// The latest of what has been done to a record.
    public Timeline of(RecordRef record, Caller reader, Words words) {
        return of(
                List.of(record),
                Map.of("type", record.type(), "id", record.id()),
                entry -> sight(entry, reader),
                false,
                reader,
                words);
    }

    /// The latest of what has been done to several records that belong together.
    ///
    /// @param filter finds them on the page of the whole record: its fields and their values
    public Timeline of(
            Collection<RecordRef> records, Map<String, String> filter, Caller reader, Words words) {
        return of(records, filter, entry -> sight(entry, reader), true, reader, words);
    }

    /// The latest of what has been done with a person's own account and roles, for that person.
    public Timeline ofOwn(
            PersonId self, Collection<RecordRef> records, Caller reader, Words words) {
        return of(
                records,
                Map.of("type", "person", "id", self.toString()),
                entry -> Sight.own(self),
                true,
                reader,
                words);
    }

    private Timeline of(
            Collection<RecordRef> records,
            Map<String, String> filter,
            Function<Entry, Sight> sight,
            boolean several,
            Caller reader,
            Words words) {
        return new Timeline(
                telling.tell(search.list(records, LATEST), sight, words),
                search.count(records),
                several,
                mayReadAll(reader, null) ? address(filter) : "");
    }

    private Sight sight(Entry entry, Caller reader) {
        BodyId owner = entry.owner() == null ? null : new BodyId(entry.owner());
        boolean whole =
                mayReadAll(reader, owner) || rights.may(reader, Action.MANAGE_PEOPLE, owner);
        return whole ? Sight.WHOLE : Sight.PUBLIC;
    }

    private boolean mayReadAll(Caller reader, @Nullable BodyId owner) {
        return rights.may(reader, Action.READ_AUDIT, owner);
    }

    private static String address(Map<String, String> filter) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/audit");
        filter.keySet().stream()
                .sorted()
                .forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(filter).toUriString();
    }
}
