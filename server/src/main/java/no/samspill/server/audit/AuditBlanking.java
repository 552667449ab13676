package no.samspill.server.audit;

import no.samspill.server.shared.Actor;
import no.samspill.server.shared.Change;
import no.samspill.server.shared.PersonId;
import no.samspill.server.shared.RecordRef;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Blanks personal data in the record of every change.
///
/// The texts of parts that tell something about a person go away, for good; what was done, when and
/// by whom stays, and the chain still fits, since it rests on the digests. That it was done, and
/// why, becomes an entry itself.
@Component
public class AuditBlanking {

    private final JdbcClient database;
    private final ObjectProvider<PersonTraces> traces;
    private final ApplicationEventPublisher events;

    AuditBlanking(
            JdbcClient database,
            ObjectProvider<PersonTraces> traces,
            ApplicationEventPublisher events) {
        this.database = database;
        this.traces = traces;
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

    /// What there is to blank about a person: the personal parts of entries about the records that
    /// are about them ([PersonTraces]), and of entries that name their id in any part; and every
    /// reason, whatever the record, in which somebody has written their full name or their e-mail
    /// address.
    public Extent find(PersonId person) {
        List<RecordRef> records = new ArrayList<>(List.of(new RecordRef("person", id(person))));
        List<String> names = new ArrayList<>();
        traces.forEach(one -> {
            records.addAll(one.listRecords(person));
            one.listNames(person).stream().filter(AuditBlanking::isTelling).forEach(names::add);
        });
        List<Long> all =
                database.sql(
                                """
                                select p.seq from audit.part p join audit.entry e on e.seq = p.seq
                                where p.personal and p.salt is not null
                                  and ((e.record_type, e.record_id) in
                                      (select * from unnest(cast(:types as text[]), cast(:ids as text[])))
                                    or exists (select from audit.part q where q.seq = p.seq
                                      and (q.before in (:id, :label) or q.after in (:id, :label)))
                                    or p.name = :reason and exists
                                      (select from unnest(cast(:names as text[])) as name
                                       where strpos(%s, %s) > 0))
                                order by p.seq
                                """
                                        .formatted(asWords("p.after"), asWords("name")))
                        .param("types", texts(records.stream().map(RecordRef::type)))
                        .param("ids", texts(records.stream().map(RecordRef::id)))
                        .param("id", id(person))
                        .param("label", "person:" + person)
                        .param("reason", Part.REASON)
                        .param("names", texts(names.stream()))
                        .query((row, _) -> row.getLong("seq"))
                        .list();
        return new Extent(all.stream().distinct().toList(), all.size());
    }

    /// A text as its words alone, so that a name is found whole and not inside a longer one.
    private static String asWords(String column) {
        return "regexp_replace(' ' || lower(" + column + ") || ' ', '[^[:alnum:]]+', ' ', 'g')";
    }

    /// Whether a name tells who is meant: a first name alone stands in too much that is about
    /// others, and what is blanked is gone.
    private static boolean isTelling(String name) {
        return name.strip().contains(" ") || name.contains("@");
    }

    private static String id(PersonId person) {
        return person.toString();
    }

    private static String[] texts(Stream<String> all) {
        return all.toArray(String[]::new);
    }

    /// Blanks what there is about a person.
    ///
    /// @param actor who does it
    /// @param reason why, in words that tell nothing about the person; null when the person has
    ///   asked for it themselves
    @Transactional
    public Extent blank(PersonId person, Actor actor, @Nullable String reason) {
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
                                Change.Field.of("person", null, id(person)),
                                Change.Field.of("entries", null, numbers),
                                Change.Field.of("parts", null, Integer.toString(parts))),
                        reason));
        return new Extent(found.entries(), parts);
    }
}
