package no.samspill.server.audit;

import no.samspill.server.shared.Actor;
import no.samspill.server.shared.Change;
import no.samspill.server.shared.ContentVersion;
import no.samspill.server.shared.PersonId;
import no.samspill.server.shared.RecordRef;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Blanks personal data in the record of every change.
///
/// The texts of parts that tell something about a person go away, for good; what was done, when and
/// by whom stays, and the chain still fits, since it rests on the digests. Where a reason stands
/// outside the record in the same words, it goes there as well ([StandingReasons]). That it was
/// done, and why, becomes an entry itself.
@Component
public class AuditBlanking {

    private final JdbcClient database;
    private final ObjectProvider<PersonTraces> traces;
    private final ObjectProvider<StandingReasons> standing;
    private final ContentVersion contents;
    private final ApplicationEventPublisher events;

    AuditBlanking(
            JdbcClient database,
            ObjectProvider<PersonTraces> traces,
            ObjectProvider<StandingReasons> standing,
            ContentVersion contents,
            ApplicationEventPublisher events) {
        this.database = database;
        this.traces = traces;
        this.standing = standing;
        this.contents = contents;
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
        blankStanding(entries);
        int parts =
                database.sql("select audit.blank_personal(:entries)")
                        .param("entries", entries)
                        .query((row, _) -> row.getInt(1))
                        .single();
        events.publishEvent(
                new Change.Plain(
                        Blankings.RECORD,
                        actor,
                        Blankings.ACTION,
                        null,
                        List.of(
                                Change.Field.of("person", null, id(person)),
                                Change.Field.of(
                                        Blankings.ENTRIES, null, Blankings.text(found.entries())),
                                Change.Field.of("parts", null, Integer.toString(parts))),
                        reason));
        forgetPages();
        return new Extent(found.entries(), parts);
    }

    /// The same words may stand with the record as well, where everybody reads them.
    private void blankStanding(Long[] entries) {
        List<Standing> reasons =
                database.sql(
                                """
                                select distinct e.record_type, e.record_id, p.after
                                from audit.part p join audit.entry e using (seq)
                                where seq = any (:entries) and p.personal and p.name in (:names)
                                  and p.after is not null
                                """)
                        .param("entries", entries)
                        .param("names", List.of(Part.REASON, "why"))
                        .query((row, _) ->
                                new Standing(
                                        new RecordRef(
                                                row.getString("record_type"),
                                                row.getString("record_id")),
                                        row.getString("after")))
                        .list();
        standing.forEach(module -> reasons.forEach(one -> module.blank(one.record(), one.words())));
    }

    private record Standing(RecordRef record, String words) {}

    /// Finished pages may still show the words.
    private void forgetPages() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        contents.grow();
                    }
                });
    }
}
