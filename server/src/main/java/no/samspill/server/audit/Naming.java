package no.samspill.server.audit;

import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.shared.IsoDay;
import no.samspill.server.shared.PersonId;
import no.samspill.server.shared.RecordRef;

import org.jspecify.annotations.Nullable;
import org.springframework.context.NoSuchMessageException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the things in entries are called in one language: as a module says, else as the messages
/// say, else as it stands.
///
/// Made for one list of entries, so that whoever stands in many of them is looked up once.
final class Naming {

    private static final String PERSON = "person:";
    private static final String MACHINE = "machine:";
    private static final int SHORT = 8;

    private final List<Vocabulary> modules;
    private final Words words;
    private final Map<RecordRef, Optional<Said>> names = new HashMap<>();

    Naming(List<Vocabulary> modules, Words words) {
        this.modules = List.copyOf(modules);
        this.words = words;
    }

    Words words() {
        return words;
    }

    /// A record by its name, else by its id; of a long number the beginning does.
    Said record(RecordRef record) {
        return findName(record)
                .orElseGet(() ->
                        new Said(
                                say("audit.record." + record.id(), shortened(record.id()), words),
                                ""));
    }

    private Optional<Said> findName(RecordRef record) {
        return names.computeIfAbsent(
                record,
                one ->
                        modules.stream()
                                .flatMap(module -> module.findName(one, words).stream())
                                .findFirst());
    }

    Said body(@Nullable String id) {
        return id == null ? new Said("", "") : record(new RecordRef("body", id));
    }

    String action(String action) {
        return say("audit.did." + action, action, words);
    }

    String type(String type) {
        return say("audit.type." + type, type, words);
    }

    String field(String type, String field) {
        return modules.stream()
                .flatMap(module -> module.findField(type, field, words).stream())
                .findFirst()
                .orElseGet(() -> say("audit.field." + field, field, words));
    }

    String value(String type, String field, @Nullable String value) {
        if (value == null) {
            return "";
        }
        return modules.stream()
                .flatMap(module -> module.findValue(type, field, value, words).stream())
                .findFirst()
                .orElseGet(() -> day(value));
    }

    private String day(String value) {
        return IsoDay.find(value).map(words.numbers()::day).orElse(value);
    }

    /// Who, from how entries name them.
    String actor(String label) {
        Optional<PersonId> person = findPerson(label);
        if (person.isPresent()) {
            return person(person.get());
        }
        return label.startsWith(MACHINE)
                ? words.get("audit.actor.machine", label.substring(MACHINE.length()))
                : say("audit.actor." + label, label, words);
    }

    /// A person by name, else by the beginning of the id.
    String person(PersonId person) {
        return findName(new RecordRef("person", person.toString()))
                .map(Said::text)
                .orElseGet(() -> words.get("audit.actor.person", shortened(person.toString())));
    }

    /// The person whom entries name like this; empty for others than people.
    static Optional<PersonId> findPerson(@Nullable String label) {
        return label != null && label.startsWith(PERSON)
                ? findId(label.substring(PERSON.length()))
                : Optional.empty();
    }

    /// The person with this id; empty when it cannot be one.
    static Optional<PersonId> findId(@Nullable String id) {
        try {
            return id == null ? Optional.empty() : Optional.of(PersonId.of(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The beginning of a long number, anything else whole.
    static String shortened(String id) {
        return findId(id).isPresent() ? id.substring(0, SHORT) + "…" : id;
    }

    /// The words of a key, or what stands in the entry when there are none.
    static String say(String key, String otherwise, Words words) {
        try {
            return words.get(key);
        } catch (NoSuchMessageException e) {
            return otherwise;
        }
    }
}
