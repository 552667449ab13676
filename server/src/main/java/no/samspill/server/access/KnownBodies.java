package no.samspill.server.access;

import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.pack.Body;
import no.samspill.server.access.AccessRefused.Reason;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.shared.BodyId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// What sign-in asks the register of bodies.
@Component
class KnownBodies {

    /// How tokens name the register of Norwegian numbers (ISO 6523).
    private static final String NORWAY = "0192:";

    private final Bodies bodies;
    private final Clock clock;

    KnownBodies(Bodies bodies, Clock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    /// The bodies that exist today, those of each kind by id.
    Stream<Body> today() {
        LocalDate today = LocalDate.now(clock);
        return Arrays.stream(Body.Kind.values()).flatMap(kind -> bodies.list(kind, today).stream());
    }

    /// The body that today has the organisation number a token names, as `0192:` and nine digits;
    /// empty when it is of another register, wrong, or nobody's here.
    Optional<BodyId> findByToken(@Nullable String number) {
        return Optional.ofNullable(number)
                .filter(one -> one.startsWith(NORWAY))
                .map(one -> one.substring(NORWAY.length()))
                .filter(OrganisationNumber::isOne)
                .map(OrganisationNumber::new)
                .flatMap(one -> bodies.findByNumber(one, LocalDate.now(clock)))
                .map(body -> new BodyId(body.id()));
    }

    /// Whether the body exists today; nobody acts for one that has ended.
    boolean exists(BodyId body) {
        return bodies.find(body, LocalDate.now(clock)).isPresent();
    }

    void require(BodyId body) {
        if (!exists(body)) {
            throw new AccessRefused(Reason.UNKNOWN_BODY);
        }
    }
}
