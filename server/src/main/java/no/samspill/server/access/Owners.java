package no.samspill.server.access;

import no.samspill.server.rights.RecordOwner;
import no.samspill.server.shared.BodyId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Whose records those about people are: of the body that the people act for.
@Configuration(proxyBeanMethods = false)
class Owners {

    @Bean
    RecordOwner ownerOfInvitations(Invitations all) {
        return new Owner("invitation", id -> all.find(id).map(Invitation::body));
    }

    @Bean
    RecordOwner ownerOfRequests(AccessRequests all) {
        return new Owner("request", id -> all.find(id).map(AccessRequest::body));
    }

    @Bean
    RecordOwner ownerOfAppointments(Appointments all) {
        return new Owner("appointment", id -> all.find(id).map(Appointment::body));
    }

    @Bean
    RecordOwner ownerOfDeputyships(Deputies all) {
        return new Owner("deputyship", id -> all.find(id).map(Deputyship::body));
    }

    /// @param find the body that owns the record with this id
    private record Owner(String variable, Function<UUID, Optional<BodyId>> find)
            implements RecordOwner {

        @Override
        public Optional<BodyId> findOwner(String id) {
            try {
                return find.apply(UUID.fromString(id));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
