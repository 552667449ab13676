package no.samspill.server.portal.area;

import no.samspill.formats.pack.Body;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.organisations.BodyKinds;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/// The body whose area one is, for the link from the area's page.
@Component
class GoverningBody {

    private final Bodies bodies;
    private final BodyKinds kinds;
    private final Clock clock;

    GoverningBody(Bodies bodies, BodyKinds kinds, Clock clock) {
        this.bodies = bodies;
        this.kinds = kinds;
        this.clock = clock;
    }

    /// A link to it.
    ///
    /// @param beside its kind, and when it ended
    record Link(String path, Said name, String beside) {}

    /// The body that governs the area today, or the one that did last.
    Optional<Link> find(String code, Words words) {
        LocalDate today = LocalDate.now(clock);
        return bodies.list().stream()
                .filter(body -> body.areas().stream().anyMatch(one -> one.code().equals(code)))
                .max(
                        Comparator.<Body, Boolean>comparing(body -> governs(body, code, today))
                                .thenComparing(body -> lastDay(body, code)))
                .map(body ->
                        new Link(
                                "/bodies/" + body.id(),
                                words.say(body.nameOn(today).text()),
                                kinds.beside(body, words)));
    }

    private static boolean governs(Body body, String code, LocalDate day) {
        return body.areas().stream()
                .anyMatch(one -> one.code().equals(code) && one.validity().includes(day));
    }

    private static LocalDate lastDay(Body body, String code) {
        return body.areas().stream()
                .filter(one -> one.code().equals(code))
                .map(one -> Optional.ofNullable(one.validity().to()).orElse(LocalDate.MAX))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }
}
