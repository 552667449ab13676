package no.samspill.server.goals;

import no.samspill.formats.pack.CountryPack;
import no.samspill.formats.pack.Goal;
import no.samspill.formats.pack.Target;
import no.samspill.server.shared.PackPart;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/// The 17 goals and the targets under them.
@Component
@Order(20)
public class Goals implements PackPart {

    private final GoalTables tables;
    private volatile List<Goal> goals = List.of();
    private volatile List<Target> targets = List.of();

    Goals(GoalTables tables) {
        this.tables = tables;
    }

    @Override
    public void load(CountryPack pack) {
        tables.replace(pack.goals(), pack.targets());
    }

    @Override
    public void refresh() {
        goals = tables.listGoals();
        targets = tables.listTargets();
    }

    /// The goals, by number.
    public List<Goal> list() {
        return goals;
    }

    /// The goal of this number.
    public Optional<Goal> find(int number) {
        return goals.stream().filter(goal -> goal.number() == number).findFirst();
    }

    /// All targets, in the order of the agenda.
    public List<Target> listTargets() {
        return targets;
    }

    /// The targets under a goal, in the order of the agenda.
    public List<Target> listTargets(int goal) {
        return targets.stream().filter(target -> target.goal() == goal).toList();
    }

    /// The target of this code, such as `8.6`.
    public Optional<Target> findTarget(String code) {
        return targets.stream().filter(target -> target.code().equals(code)).findFirst();
    }
}
