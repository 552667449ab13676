package no.samspill.server.audit;

import no.samspill.server.audit.AuditSearch.Query;
import no.samspill.server.pages.Words;
import no.samspill.server.shared.RecordRef;

import org.springframework.stereotype.Component;

/// Tells what has been done to a record.
@Component
public class Timelines {

    private static final int LATEST = 30;

    private final AuditSearch search;
    private final Telling telling;

    Timelines(AuditSearch search, Telling telling) {
        this.search = search;
        this.telling = telling;
    }

    /// The latest of what has been done to a record.
    public Timeline of(RecordRef record, Words words) {
        Query query = Query.of(record);
        return new Timeline(
                telling.tell(search.list(query, LATEST, 0), words), search.count(query));
    }
}
