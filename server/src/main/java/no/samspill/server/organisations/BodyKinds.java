package no.samspill.server.organisations;

import no.samspill.formats.pack.Body;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.shared.BodyId;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/// What stands beside a body's name, since bodies of different kinds have the same: its kind, the
/// county of a municipality, and the year in which it ended.
@Component
public class BodyKinds {

    private final Bodies bodies;
    private final Clock clock;

    BodyKinds(Bodies bodies, Clock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    /// What stands beside the name of a body; empty when there is no such body.
    public String beside(BodyId id, Words words) {
        return bodies.find(id).map(body -> beside(body, words)).orElse("");
    }

    /// What stands beside the name of a body, today or on the last day it existed.
    public String beside(Body body, Words words) {
        LocalDate today = LocalDate.now(clock);
        LocalDate end = body.validTo();
        boolean ended = end != null && !end.isAfter(today);
        LocalDate day = ended ? Objects.requireNonNull(end).minusDays(1) : today;
        String kind = words.get("bodies.kind." + BodyFields.key(body.kind()));
        Optional<String> county =
                body.kind() == Body.Kind.MUNICIPALITY
                        ? body.findParent(day)
                                .flatMap(bodies::find)
                                .map(above -> words.say(above.nameOn(day).text()).text())
                        : Optional.empty();
        String line = county.map(name -> words.get("bodies.beside.in", kind, name)).orElse(kind);
        return ended
                ? words.get("bodies.beside.until", line, Integer.toString(day.getYear()))
                : line;
    }

    /// A body's name for a sentence, with its kind behind when another that exists has the same.
    public Said apart(BodyId id, Words words) {
        return bodies.find(id)
                .map(body -> apart(body, words))
                .orElseGet(() -> new Said(id.value(), ""));
    }

    private Said apart(Body body, Words words) {
        Said name = words.say(body.name());
        LocalDate today = LocalDate.now(clock);
        boolean shared =
                bodies.list().stream()
                        .filter(other -> other.validity().includes(today))
                        .filter(other -> !other.id().equals(body.id()))
                        .anyMatch(other -> words.say(other.name()).text().equals(name.text()));
        return shared
                ? new Said(words.get("bodies.apart", name.text(), beside(body, words)), name.lang())
                : name;
    }
}
