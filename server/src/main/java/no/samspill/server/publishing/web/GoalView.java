package no.samspill.server.publishing.web;

import no.samspill.formats.pack.Goal;

/// One of the 17 goals.
///
/// @param number 1 to 17
/// @param title the short title
/// @param description one sentence
/// @param colour the goal's official colour as `#rrggbb`
record GoalView(int number, Text title, Text description, String colour) {

    static GoalView of(Goal goal, TextForm form) {
        return new GoalView(
                goal.number(), form.of(goal.title()), form.of(goal.description()), goal.colour());
    }
}
