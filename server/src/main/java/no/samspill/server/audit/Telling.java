package no.samspill.server.audit;

import no.samspill.server.audit.Told.Difference;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Puts entries into words.
///
/// What was done, the kinds of record and the fields have words under `audit.did.`, `audit.type.`
/// and `audit.field.` in the messages; a module may bring its own. What has no words is shown as it
/// stands.
@Component
public class Telling {

    private static final String PERSON = "person:";
    private static final String MACHINE = "machine:";

    /// The addresses of records that have a page, without the id.
    private static final Map<String, String> PAGES =
            Map.of(
                    "body", "/bodies/",
                    "release", "/releases/",
                    "reorganisation", "/reorganisations/");

    private final ObjectProvider<ActorNames> people;
    private final ObjectProvider<BodyNames> bodies;
    private final Clock clock;

    Telling(ObjectProvider<ActorNames> people, ObjectProvider<BodyNames> bodies, Clock clock) {
        this.people = people;
        this.bodies = bodies;
        this.clock = clock;
    }

    /// These entries in words, in their order.
    public List<Told> tell(List<Entry> entries, Words words) {
        Map<PersonId, String> names = names(entries);
        return entries.stream().map(entry -> tell(entry, names, words)).toList();
    }

    private Map<PersonId, String> names(List<Entry> entries) {
        Set<PersonId> all = new HashSet<>();
        entries.stream()
                .flatMap(entry ->
                        Stream.concat(
                                Stream.of(entry.actor(), String.valueOf(entry.deputyFor())),
                                entry.parts().stream()
                                        .filter(part -> namesPerson(part.name()))
                                        .flatMap(part ->
                                                Stream.of(
                                                        PERSON + part.before(),
                                                        PERSON + part.after()))))
                .forEach(label -> findPerson(label).ifPresent(all::add));
        ActorNames known = people.getIfAvailable();
        return known == null || all.isEmpty() ? Map.of() : known.names(all);
    }

    private static boolean namesPerson(String field) {
        return Set.of("person", "deputy", "principal").contains(field);
    }

    private static Optional<PersonId> findPerson(String label) {
        try {
            return label.startsWith(PERSON)
                    ? Optional.of(PersonId.of(label.substring(PERSON.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Told tell(Entry entry, Map<PersonId, String> names, Words words) {
        String deputyFor = entry.deputyFor();
        String request = entry.request();
        Optional<Part> reason =
                entry.parts().stream().filter(part -> part.name().equals(Part.REASON)).findFirst();
        return new Told(
                entry.seq(),
                words.numbers().moment(entry.at().atZone(clock.getZone()).toLocalDateTime()),
                entry.at().toString(),
                actor(entry.actor(), names, words),
                entry.actor(),
                body(entry.body(), words),
                deputyFor == null ? "" : actor(deputyFor, names, words),
                say("audit.did." + entry.action(), entry.action(), words),
                say("audit.type." + entry.type(), entry.type(), words),
                entry.id(),
                PAGES.containsKey(entry.type()) ? PAGES.get(entry.type()) + entry.id() : "",
                body(entry.owner(), words),
                entry.parts().stream()
                        .filter(part -> !part.name().equals(Part.REASON))
                        .map(part -> difference(part, names, words))
                        .toList(),
                reason.map(Part::after).orElse(""),
                reason.filter(Part::blanked).isPresent(),
                request == null ? "" : request);
    }

    private static Difference difference(Part part, Map<PersonId, String> names, Words words) {
        return new Difference(
                say("audit.field." + part.name(), part.name(), words),
                value(part, part.before(), names),
                value(part, part.after(), names),
                part.blanked());
    }

    private static String value(Part part, @Nullable String text, Map<PersonId, String> names) {
        if (text == null) {
            return "";
        }
        return namesPerson(part.name())
                ? findPerson(PERSON + text).map(names::get).orElse(text)
                : text;
    }

    private static String actor(String label, Map<PersonId, String> names, Words words) {
        if (label.startsWith(PERSON)) {
            return findPerson(label)
                    .map(names::get)
                    .orElseGet(() -> words.get("audit.actor.person", shortened(label)));
        }
        return label.startsWith(MACHINE)
                ? words.get("audit.actor.machine", label.substring(MACHINE.length()))
                : say("audit.actor." + label, label, words);
    }

    private static String shortened(String label) {
        String id = label.substring(PERSON.length());
        return id.length() > 8 ? id.substring(0, 8) : id;
    }

    private Said body(@Nullable String id, Words words) {
        if (id == null) {
            return new Said("", "");
        }
        BodyNames known = bodies.getIfAvailable();
        return Optional.ofNullable(known)
                .flatMap(names -> names.findName(new BodyId(id)))
                .map(words::say)
                .orElseGet(() -> new Said(id, ""));
    }

    /// The words of a key, or what stands in the entry when there are none.
    public static String say(String key, String otherwise, Words words) {
        try {
            return words.get(key);
        } catch (NoSuchMessageException e) {
            return otherwise;
        }
    }
}
