package no.samspill.server.access;

import no.samspill.server.audit.AuditBlanking;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.ContentVersion;
import no.samspill.server.shared.PersonId;
import no.samspill.server.shared.RecordRef;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What we hold about a person: to see, to take along, to have erased.
///
/// Erasing blanks everything that tells who somebody is. That someone with this number held a role
/// for a body on certain days stays, because the body's decisions have to be accounted for; the
/// number no longer leads to anybody.
@Component
public class PersonalData {

    private final People people;
    private final Appointments appointments;
    private final Deputies deputies;
    private final InvitationTables invitations;
    private final AccessRequests requests;
    private final AccessRequestTables requestTables;
    private final AuditBlanking blanking;
    private final ContentVersion contents;
    private final ObjectProvider<SessionList> sessions;
    private final JsonMapper json;

    PersonalData(
            People people,
            Appointments appointments,
            Deputies deputies,
            InvitationTables invitations,
            AccessRequests requests,
            AccessRequestTables requestTables,
            AuditBlanking blanking,
            ContentVersion contents,
            ObjectProvider<SessionList> sessions,
            JsonMapper json) {
        this.people = people;
        this.appointments = appointments;
        this.deputies = deputies;
        this.invitations = invitations;
        this.requests = requests;
        this.requestTables = requestTables;
        this.blanking = blanking;
        this.contents = contents;
        this.sessions = sessions;
        this.json = json;
    }

    /// Everything we hold about a person outside the record of changes.
    ///
    /// @param person name, address, when they signed in
    /// @param appointments what they are and were, to which bodies
    /// @param appointmentVersions the same as it was written each time, with the reasons
    /// @param deputyships in whose stead they act and acted
    /// @param deputies who acts and acted in theirs
    /// @param invitations those they answered
    /// @param requests those they made
    /// @param sessions where they are signed in
    public record Held(
            Person person,
            List<Appointment> appointments,
            List<Appointment> appointmentVersions,
            List<Deputyship> deputyships,
            List<Deputyship> deputies,
            List<Invitation> invitations,
            List<AccessRequest> requests,
            List<SessionList.Entry> sessions) {

        /// What all of these but the sessions are called in the record of changes.
        public List<RecordRef> records() {
            return Stream.of(
                            Stream.of(new RecordRef("person", person.id().toString())),
                            appointments.stream().map(Appointment::ref),
                            deputyships.stream().map(Deputyship::ref),
                            deputies.stream().map(Deputyship::ref),
                            invitations.stream().map(Invitation::ref),
                            requests.stream().map(AccessRequest::ref))
                    .flatMap(records -> records)
                    .toList();
        }
    }

    /// What we hold.
    public Held get(PersonId id) {
        return new Held(
                people.get(id),
                appointments.list(id),
                appointments.listVersions(id),
                deputies.list(id),
                deputies.listOfPrincipal(id),
                invitations.listAnsweredBy(id),
                requests.list(id),
                sessions.stream().flatMap(all -> all.list(id, null).stream()).toList());
    }

    /// The same as a JSON file.
    public byte[] export(PersonId id) {
        return json.rebuild()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsBytes(get(id));
    }

    /// Erases what tells who a person is, ends what they may do and signs them out everywhere.
    ///
    /// Whoever asks for it gets it, also when a body is left without an administrator: the operator
    /// can invite another. What the record of changes tells of the person goes as well, while their
    /// name still leads to it; that it was done stays.
    @Transactional
    public void erase(PersonId id, Actor actor) {
        people.lock(id);
        appointments.endAll(id, actor, "");
        deputies.endAll(id, actor, "");
        requests.withdrawAll(id, actor);
        blanking.blank(id, actor, null);
        invitations.blankEmail(id, Optional.ofNullable(people.get(id).email()));
        requestTables.blankWhy(id);
        people.erase(id, actor);
        sessions.ifAvailable(all -> all.revokeOthers(id, null));
        forgetPages();
    }

    /// Finished pages may still name the person.
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
