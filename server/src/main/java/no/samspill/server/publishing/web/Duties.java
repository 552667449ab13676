package no.samspill.server.publishing.web;

import no.samspill.formats.pack.Goal;
import no.samspill.formats.pack.Responsibility;
import no.samspill.server.coordination.Responsibilities;
import no.samspill.server.goals.Goals;
import no.samspill.server.organisations.Bodies;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/// Who answers for what, with the bodies written out.
@Component
class Duties {

    private final Responsibilities responsibilities;
    private final Goals goals;
    private final Bodies bodies;
    private final Lookup lookup;

    Duties(Responsibilities responsibilities, Goals goals, Bodies bodies, Lookup lookup) {
        this.responsibilities = responsibilities;
        this.goals = goals;
        this.bodies = bodies;
        this.lookup = lookup;
    }

    /// Coordination first, then goal by goal, each from the earliest.
    List<Responsibility> list() {
        return Stream.concat(
                        responsibilities.listCoordinators().stream(),
                        goals.list().stream()
                                .map(Goal::number)
                                .flatMap(goal -> responsibilities.listFor(goal).stream()))
                .toList();
    }

    List<ResponsibilityView> listFor(int goal, TextForm form) {
        return responsibilities.listFor(goal).stream().map(one -> view(one, form)).toList();
    }

    ResponsibilityView view(Responsibility one, TextForm form) {
        BodyView body =
                bodies.find(one.body())
                        .map(found -> BodyView.of(found, form))
                        .orElseThrow(() -> new IllegalStateException("no body " + one.body()));
        return new ResponsibilityView(
                body,
                one.goal(),
                Codes.of(one.role()),
                one.validFrom(),
                one.validTo(),
                Responsibilities.isValidOn(one, lookup.today()),
                form.of(one.source()),
                one.sourceUrl(),
                Codes.of(one.confidence()));
    }
}
