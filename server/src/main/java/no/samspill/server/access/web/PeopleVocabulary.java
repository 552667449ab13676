package no.samspill.server.access.web;

import no.samspill.server.access.AccessRequests;
import no.samspill.server.access.Appointments;
import no.samspill.server.access.Deputies;
import no.samspill.server.access.Invitation;
import no.samspill.server.access.Invitations;
import no.samspill.server.access.People;
import no.samspill.server.audit.Vocabulary;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.shared.PersonId;
import no.samspill.server.shared.RecordRef;

import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// What people, and the records about them, are called in the record of every change.
///
/// The record itself names people by their ids; a name is gone from it when it is gone here.
@Component
class PeopleVocabulary implements Vocabulary {

    private final People people;
    private final Appointments appointments;
    private final Deputies deputies;
    private final Invitations invitations;
    private final AccessRequests requests;

    PeopleVocabulary(
            People people,
            Appointments appointments,
            Deputies deputies,
            Invitations invitations,
            AccessRequests requests) {
        this.people = people;
        this.appointments = appointments;
        this.deputies = deputies;
        this.invitations = invitations;
        this.requests = requests;
    }

    @Override
    public Optional<Said> findName(RecordRef record, Words words) {
        String id = record.id();
        Optional<String> name =
                switch (record.type()) {
                    case "person" -> findName(id);
                    case "appointment" ->
                            find(id, appointments::find).flatMap(one -> findName(one.person()));
                    case "deputyship" ->
                            find(id, deputies::find).flatMap(one -> findName(one.deputy()));
                    case "invitation" ->
                            find(id, invitations::find).flatMap(this::findNameOfInvited);
                    case "access-request" ->
                            find(id, requests::find).flatMap(one -> findName(one.person()));
                    default -> Optional.empty();
                };
        return name.map(text -> new Said(text, ""));
    }

    private Optional<String> findNameOfInvited(Invitation one) {
        return Optional.ofNullable(one.person())
                .flatMap(this::findName)
                .or(() -> Optional.ofNullable(one.email()));
    }

    private Optional<String> findName(PersonId person) {
        return people.findName(person);
    }

    private Optional<String> findName(String id) {
        return find(id, number -> findName(new PersonId(number)));
    }

    private static <T> Optional<T> find(String id, Function<UUID, Optional<T>> look) {
        try {
            return look.apply(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> findValue(String type, String field, String value, Words words) {
        return switch (field) {
            case "role" -> RoleWords.find(value).map(role -> RoleWords.name(role, words));
            case "person", "deputy", "principal" -> findName(value);
            case "state" -> findState(type, value, words);
            case "erased" -> Optional.of(words.get("access.erased." + value.equals("true")));
            default -> Optional.empty();
        };
    }

    private static Optional<String> findState(String type, String value, Words words) {
        return switch (type) {
            case "invitation", "access-request" ->
                    switch (value) {
                        case "open", "approved", "rejected", "withdrawn" ->
                                Optional.of(words.get("access.request." + value));
                        case "accepted", "declined" ->
                                Optional.of(words.get("access.invitation." + value));
                        default -> Optional.empty();
                    };
            default -> Optional.empty();
        };
    }
}
