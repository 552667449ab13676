package no.samspill.server.publishing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import no.samspill.formats.pack.Goal;
import no.samspill.formats.pack.Target;
import no.samspill.server.goals.Goals;
import no.samspill.server.indicators.Indicators;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/// Goals and targets.
@RestController
@RequestMapping(ApiSetup.ROOT)
@Tag(name = "Goals", description = "The 17 goals and the targets under them")
class GoalsApi {

    private final Goals goals;
    private final Indicators indicators;
    private final Duties duties;
    private final Lookup lookup;

    GoalsApi(Goals goals, Indicators indicators, Duties duties, Lookup lookup) {
        this.goals = goals;
        this.indicators = indicators;
        this.duties = duties;
        this.lookup = lookup;
    }

    /// A goal with what belongs to it.
    ///
    /// @param goal the goal
    /// @param responsible who answers for it, now and before, the earliest first
    /// @param targets its targets
    /// @param indicators what is measured under it
    record GoalDetail(
            GoalView goal,
            List<ResponsibilityView> responsible,
            List<TargetView> targets,
            List<IndicatorView> indicators) {}

    /// A target with what belongs to it.
    ///
    /// @param target the target
    /// @param indicators what speaks to it; empty when nothing is measured
    record TargetDetail(TargetView target, List<IndicatorView> indicators) {}

    @GetMapping("/goals")
    @Operation(operationId = "listGoals", summary = "The goals, by number")
    List<GoalView> list(TextForm form) {
        return goals.list().stream().map(goal -> GoalView.of(goal, form)).toList();
    }

    @GetMapping("/goals/{number}")
    @Operation(
            operationId = "getGoal",
            summary = "A goal with who answers for it now and before, its targets and indicators")
    GoalDetail goal(
            @Parameter(description = "1 to 17") @PathVariable String number, TextForm form) {
        Goal goal = lookup.goal(number);
        return new GoalDetail(
                GoalView.of(goal, form),
                duties.listFor(goal.number(), form),
                goals.listTargets(goal.number()).stream()
                        .map(target -> TargetView.of(target, form))
                        .toList(),
                indicators.list(goal.number()).stream()
                        .map(one -> IndicatorView.of(one, form))
                        .toList());
    }

    @GetMapping("/targets")
    @Operation(operationId = "listTargets", summary = "The targets, in the order of the agenda")
    Page<TargetView> targets(
            @Parameter(description = "Only those under this goal, 1 to 17")
                    @RequestParam(required = false)
                    @Nullable Integer goal,
            Paging paging,
            TextForm form) {
        List<Target> all = goal == null ? goals.listTargets() : goals.listTargets(goal);
        return paging.of(all, target -> TargetView.of(target, form));
    }

    @GetMapping("/targets/{code}")
    @Operation(operationId = "getTarget", summary = "A target with what is measured for it")
    TargetDetail target(
            @Parameter(description = "Such as 8.6") @PathVariable String code, TextForm form) {
        Target target = lookup.target(code);
        return new TargetDetail(
                TargetView.of(target, form),
                indicators.listForTarget(code).stream()
                        .map(one -> IndicatorView.of(one, form))
                        .toList());
    }
}
