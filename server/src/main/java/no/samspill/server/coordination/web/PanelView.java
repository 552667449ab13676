package no.samspill.server.coordination.web;

import no.samspill.server.coordination.web.Names.Link;
import no.samspill.server.coordination.web.Names.Named;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What stands behind one cell.
///
/// @param cell as in addresses
/// @param previous where the cell before it leads; empty at the first
/// @param next where the cell after it leads; empty at the last
/// @param close the page without the panel
/// @param kind the class of its colour
/// @param value its score; empty when nobody has said anything
/// @param does what that means, in a word
/// @param count how many scored it and how far apart they are
/// @param sentence what it says, as a sentence
/// @param dots the scores as a picture; empty when there are none
/// @param reasons what each body says
/// @param opposite the other direction
/// @param first who answers for the first target; null when nobody is known to
/// @param second who answers for the other; null when nobody is known to
/// @param conflict whether it is one, so that it has a way to be resolved
/// @param meeting what is proposed for the agenda; empty when there is nothing to meet about
/// @param steps the way to a resolution
/// @param history what was done so far, the latest first
/// @param version of the last step; 0 for none
/// @param choices the steps that can be taken now; none for those who may not
/// @param who who may take them
/// @param form where the reader's own body scores; null for those who may not
record PanelView(
        String cell,
        Named from,
        Named to,
        String previous,
        String next,
        String close,
        String kind,
        String value,
        String does,
        String count,
        String sentence,
        String dots,
        List<Reason> reasons,
        Opposite opposite,
        @Nullable Link first,
        @Nullable Link second,
        boolean conflict,
        String meeting,
        List<Step> steps,
        List<Done> history,
        long version,
        List<Choice> choices,
        String who,
        @Nullable Own form) {

    /// What one body says.
    record Reason(Link body, String kind, String score, String text, String source, String day) {}

    /// The cell the other way.
    record Opposite(String path, String kind, String value, String sentence) {}

    /// A state on the way.
    ///
    /// @param day when it was reached; empty when it has not been
    /// @param now whether the conflict stands there
    record Step(String label, String day, boolean reached, boolean now) {}

    /// A step that was taken.
    record Done(String state, String day, String who, String reason) {}

    /// Something to choose from.
    record Choice(String key, String label) {}

    /// What the reader's body says of the cell, to be changed.
    ///
    /// @param body for whom
    /// @param version of what it says now; 0 for nothing
    /// @param told what somebody else has said for the body meanwhile; empty for nothing
    record Own(
            Link body,
            long version,
            String score,
            String reason,
            String source,
            String told,
            List<Choice> choices) {}
}
