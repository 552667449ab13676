package no.samspill.server.audit;

import no.samspill.server.shared.Actor;
import no.samspill.server.shared.Change;
import no.samspill.server.shared.PersonId;
import no.samspill.server.shared.RecordRef;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.stream.Collectors;

/// Blanks personal data in the record of every change.
///
/// The texts of parts that tell something about a person go away, for good; what was done, when and
/// by whom stays, and the chain still fits, since it rests on the digests. That it was done, and
/// why, becomes an entry itself.
@Component
public class AuditBlanking {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    AuditBlanking(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /// What a blanking would take, or took.
    ///
    /// @param entries the numbers of the entries that hold it
    /// @param parts how many texts
    public record Extent(List<Long> entries, int parts) {

        public Extent {
            entries = List.copyOf(entries);
        }
    }

    /// What there is to blank about a person: the personal parts of entries about the record
    /// `person/…`, and of entries that name the person's id in any part.
    public Extent find(PersonId person) {
        List<Long> all =
                database.sql(
                                """
                                select p.seq from audit.part p join audit.entry e on e.seq = p.seq
                                where p.personal and p.salt is not null
                                  and (e.record_type = 'person' and e.record_id = :id
                                    or exists (select from audit.part q where q.seq = p.seq
                                      and (q.before in (:id, :label) or q.after in (:id, :label))))
                                order by p.seq
                                """)
                        .param("id", person.toString())
                        .param("label", "person:" + person)
                        .query((row, _) -> row.getLong("seq"))
                        .list();
        return new Extent(all.stream().distinct().toList(), all.size());
    }

    /// Blanks what there is about a person.
    ///
    /// @param actor who does it
    /// @param reason why, in words that tell nothing about the person
    @Transactional
    public Extent blank(PersonId person, Actor actor, String reason) {
        Extent found = find(person);
        if (found.entries().isEmpty()) {
            return found;
        }
        Long[] entries = found.entries().toArray(Long[]::new);
        int parts =
                database.sql("select audit.blank_personal(:entries)")
                        .param("entries", entries)
                        .query((row, _) -> row.getInt(1))
                        .single();
        String numbers =
                found.entries().stream().map(String::valueOf).collect(Collectors.joining(", "));
        events.publishEvent(
                new Change.Plain(
                        new RecordRef("audit", "personal-data"),
                        actor,
                        "blanked",
                        null,
                        List.of(
                                Change.Field.of("person", null, person.toString()),
                                Change.Field.of("entries", null, numbers),
                                Change.Field.of("parts", null, Integer.toString(parts))),
                        reason));
        return new Extent(found.entries(), parts);
    }
}
