package no.samspill.server.coordination.interactions;

import no.samspill.server.coordination.Responsibilities;
import no.samspill.server.goals.Goals;
import no.samspill.server.shared.BodyId;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which body answers for a target: the one that answers for its goal.
@Component
public class Answering {

    private final Responsibilities responsibilities;
    private final Goals goals;

    Answering(Responsibilities responsibilities, Goals goals) {
        this.responsibilities = responsibilities;
        this.goals = goals;
    }

    /// Who answers for a target on a day; empty when nobody is known to.
    public Optional<BodyId> find(String target, LocalDate date) {
        return goals.findTarget(target)
                .flatMap(found -> responsibilities.findFor(found.goal(), date))
                .map(one -> new BodyId(one.body()));
    }

    /// Who answers for each of some targets on a day; those nobody answers for are left out.
    public Map<String, BodyId> list(Collection<String> targets, LocalDate date) {
        Map<String, BodyId> all = new HashMap<>();
        targets.forEach(target -> find(target, date).ifPresent(body -> all.put(target, body)));
        return all;
    }

    /// The same, for those who count pairs of bodies.
    public Map<String, List<String>> listIds(Collection<String> targets, LocalDate date) {
        Map<String, List<String>> all = new HashMap<>();
        list(targets, date).forEach((target, body) -> all.put(target, List.of(body.value())));
        return all;
    }
}
