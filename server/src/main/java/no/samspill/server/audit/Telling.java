package no.samspill.server.audit;

import no.samspill.server.audit.Told.Difference;
import no.samspill.server.audit.Told.Mentioned;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.shared.PersonId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Puts entries into words.
///
/// Modules say what their records, fields and values are called ([Vocabulary]); what was done, the
/// kinds of record and the remaining fields have words under `audit.did.`, `audit.type.` and
/// `audit.field.` in the messages. What has no words is shown as it stands.
@Component
public class Telling {

    /// The addresses of records that have a page, without the id.
    private static final Map<String, String> PAGES =
            Map.of(
                    "body", "/bodies/",
                    "release", "/releases/",
                    "reorganisation", "/reorganisations/");

    /// The kinds of record whose name is a person's.
    private static final Set<String> ABOUT_PEOPLE =
            Set.of("person", "appointment", "deputyship", "invitation", "access-request");

    private final ObjectProvider<Vocabulary> modules;
    private final Clock clock;

    Telling(ObjectProvider<Vocabulary> modules, Clock clock) {
        this.modules = modules;
        this.clock = clock;
    }

    /// These entries in words, in their order, with everything that stands in them.
    public List<Told> tell(List<Entry> entries, Words words) {
        return tell(entries, entry -> Sight.WHOLE, words);
    }

    /// These entries in words, as far as a reader may see them.
    List<Told> tell(List<Entry> entries, Function<Entry, Sight> sight, Words words) {
        Naming naming = new Naming(modules.orderedStream().toList(), words);
        return entries.stream().map(entry -> tell(entry, sight.apply(entry), naming)).toList();
    }

    /// What was done, in words.
    public static String action(String action, Words words) {
        return new Naming(List.of(), words).action(action);
    }

    /// A kind of record, in words.
    public static String type(String type, Words words) {
        return new Naming(List.of(), words).type(type);
    }

    private Told tell(Entry entry, Sight sight, Naming naming) {
        String request = entry.request();
        Optional<Part> reason =
                entry.parts().stream()
                        .filter(part -> sight.personal() && part.name().equals(Part.REASON))
                        .findFirst();
        return new Told(
                entry.seq(),
                naming.words()
                        .numbers()
                        .moment(entry.at().atZone(clock.getZone()).toLocalDateTime()),
                entry.at().toString(),
                actor(entry.actor(), sight, naming),
                sight.actors() ? entry.actor() : "",
                naming.body(entry.body()),
                deputyFor(entry, sight, naming),
                naming.action(entry.action()),
                naming.type(entry.type()),
                entry.id(),
                name(entry, sight, naming),
                PAGES.containsKey(entry.type()) ? PAGES.get(entry.type()) + entry.id() : "",
                naming.body(entry.owner()),
                entry.parts().stream()
                        .filter(part -> !part.name().equals(Part.REASON))
                        .filter(part -> sight.personal() || !tellsWho(part))
                        .filter(Telling::tellsSomething)
                        .map(part -> difference(entry, part, naming))
                        .toList(),
                reason.map(Part::after).orElse(""),
                reason.filter(Part::blanked).isPresent(),
                sight.actors() && request != null ? request : "",
                sight.actors() ? mentioned(entry, naming) : List.of());
    }

    private static String actor(String label, Sight sight, Naming naming) {
        Optional<PersonId> person = Naming.findPerson(label);
        if (person.isPresent() && person.get().equals(sight.self())) {
            return naming.words().get("audit.actor.you");
        }
        return person.isPresent() && !sight.actors()
                ? naming.words().get("audit.actor.somebody")
                : naming.actor(label);
    }

    private static String deputyFor(Entry entry, Sight sight, Naming naming) {
        String principal = entry.deputyFor();
        return principal == null || !sight.actors() ? "" : naming.actor(principal);
    }

    /// Who a record is about is for those who see what is personal; to themselves it is told by the
    /// body.
    private static Said name(Entry entry, Sight sight, Naming naming) {
        if (!ABOUT_PEOPLE.contains(entry.type())) {
            return naming.record(entry.subject());
        }
        if (sight.self() != null) {
            return naming.body(entry.owner());
        }
        return sight.personal() ? naming.record(entry.subject()) : new Said("", "");
    }

    private static Difference difference(Entry entry, Part part, Naming naming) {
        return new Difference(
                naming.field(entry.type(), part.name()),
                naming.value(entry.type(), part.name(), part.before()),
                naming.value(entry.type(), part.name(), part.after()),
                part.blanked());
    }

    private static boolean tellsSomething(Part part) {
        return part.blanked() || part.before() != null || part.after() != null;
    }

    private static boolean tellsWho(Part part) {
        return part.personal() || namesPerson(part);
    }

    private static boolean namesPerson(Part part) {
        return Set.of("person", "deputy", "principal").contains(part.name());
    }

    private static List<Mentioned> mentioned(Entry entry, Naming naming) {
        Stream<Optional<PersonId>> acting =
                Stream.of(
                        Naming.findPerson(entry.actor()),
                        Naming.findPerson(entry.deputyFor()),
                        entry.type().equals("person")
                                ? Naming.findId(entry.id())
                                : Optional.empty());
        Stream<Optional<PersonId>> named =
                entry.parts().stream()
                        .filter(Telling::namesPerson)
                        .flatMap(part -> Stream.of(part.before(), part.after()))
                        .map(Naming::findId);
        return Stream.concat(acting, named)
                .flatMap(Optional::stream)
                .distinct()
                .map(one -> new Mentioned(one.toString(), naming.person(one)))
                .toList();
    }
}
