package no.samspill.server.access;

import no.samspill.server.audit.PersonTraces;
import no.samspill.server.shared.PersonId;
import no.samspill.server.shared.RecordRef;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The records about a person, and what the person is called.
@Component
class Traces implements PersonTraces {

    private final People people;
    private final AppointmentTables appointments;
    private final Deputies deputies;
    private final InvitationTables invitations;
    private final AccessRequestTables requests;

    Traces(
            People people,
            AppointmentTables appointments,
            Deputies deputies,
            InvitationTables invitations,
            AccessRequestTables requests) {
        this.people = people;
        this.appointments = appointments;
        this.deputies = deputies;
        this.invitations = invitations;
        this.requests = requests;
    }

    @Override
    public List<RecordRef> listRecords(PersonId person) {
        return Stream.of(
                        appointments.list(person).stream().map(Appointment::ref),
                        deputies.listInvolving(person).stream().map(Deputyship::ref),
                        invitations.listTo(person, findEmail(person)).stream().map(Invitation::ref),
                        requests.list(person).stream().map(AccessRequest::ref))
                .flatMap(records -> records)
                .toList();
    }

    @Override
    public List<String> listNames(PersonId person) {
        return people.find(person).stream()
                .flatMap(one -> Stream.of(one.name(), one.email()))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private Optional<String> findEmail(PersonId person) {
        return people.find(person).map(Person::email);
    }
}
