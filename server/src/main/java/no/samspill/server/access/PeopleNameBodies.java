package no.samspill.server.access;

import no.samspill.server.organisations.NamesBodies;
import no.samspill.server.organisations.Touched;
import no.samspill.server.shared.BodyId;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Roles and deputies are for one body and end with it; invitations and requests lead to nothing
/// then.
@Component
class PeopleNameBodies implements NamesBodies {

    private final Appointments appointments;
    private final Deputies deputies;
    private final Invitations invitations;
    private final AccessRequests requests;
    private final Clock clock;

    PeopleNameBodies(
            Appointments appointments,
            Deputies deputies,
            Invitations invitations,
            AccessRequests requests,
            Clock clock) {
        this.appointments = appointments;
        this.deputies = deputies;
        this.invitations = invitations;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public List<Touched> listTouched(BodyId body, LocalDate date) {
        long roles =
                appointments.list(body).stream().filter(one -> reaches(one.period(), date)).count();
        long steads =
                deputies.list(body).stream().filter(one -> reaches(one.period(), date)).count();
        long open =
                invitations.list(body).stream().filter(one -> one.open(clock.instant())).count();
        long asked =
                requests.list(body).stream()
                        .filter(one -> one.state() == AccessRequest.State.OPEN)
                        .count();
        return Stream.of(
                        touched(body, "roles", roles),
                        touched(body, "deputies", steads),
                        touched(body, "invitations", open),
                        touched(body, "requests", asked))
                .filter(touched -> touched.count() > 0)
                .toList();
    }

    private static boolean reaches(Period period, LocalDate date) {
        return period.to() == null || period.to().isAfter(date);
    }

    private static Touched touched(BodyId body, String what, long count) {
        return Touched.closed(
                body, what, Math.toIntExact(count), "/bodies/" + body.value() + "/people");
    }
}
