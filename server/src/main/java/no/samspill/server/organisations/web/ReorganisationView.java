package no.samspill.server.organisations.web;

import no.samspill.server.organisations.web.BodyHistoryPages.Difference;
import no.samspill.server.organisations.web.BodyWords.Choice;
import no.samspill.server.organisations.web.BodyWords.Link;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words.Said;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What the pages of reorganisations show.
final class ReorganisationView {

    private ReorganisationView() {}

    /// All of them.
    record All(String title, List<Crumb> crumbs, List<Row> rows, boolean mayPropose) {}

    /// One in the list; `sign` is how its state is drawn.
    record Row(long id, String what, String date, String state, String sign, String when) {}

    /// The form for a new one; `kinds` are shown until one is chosen.
    ///
    /// @param path where it is sent, after the language
    /// @param back where cancelling leads
    /// @param version the version that is revised; 0 for a new one
    /// @param several the bodies to choose from where a name is that of several, by field
    /// @param corrects whether the body is known whose entries are corrected
    /// @param send what the button says
    /// @param clash what somebody else has changed meanwhile; null when nobody has
    record Form(
            String title,
            String lead,
            List<Crumb> crumbs,
            String path,
            String back,
            long version,
            String send,
            @Nullable Clash clash,
            String kind,
            List<Kind> kinds,
            Map<String, String> values,
            Map<String, List<Choice>> several,
            List<Integer> froms,
            List<Integer> receivers,
            List<Choice> bodies,
            boolean areas,
            boolean corrects,
            List<Choice> bodyKinds,
            List<Choice> levels) {

        /// The bodies to choose from when the name in a field is that of several.
        public List<Choice> several(String field) {
            return several.getOrDefault(field, List.of());
        }

        /// A text by the name of its field.
        public String value(String field) {
            return values.getOrDefault(field, "");
        }
    }

    /// A sort of reorganisation to choose.
    record Kind(String key, String label, String about) {}

    /// One of them.
    ///
    /// @param plan tells what it would do from anything else
    record One(
            long id,
            long version,
            String title,
            List<Crumb> crumbs,
            String lead,
            String state,
            String sign,
            String reason,
            String tasks,
            List<Effect> effects,
            List<Touch> touched,
            List<Link> leftBelow,
            List<String> problems,
            String plan,
            List<Step> steps,
            @Nullable Clash clash,
            boolean done,
            boolean mayRevise,
            boolean mayDecide,
            boolean mayApply,
            boolean mayWithdraw,
            String whyNot) {}

    /// What becomes of one body.
    record Effect(String what, Link body, boolean fresh, List<Difference> fields) {}

    /// The records elsewhere that name a body that ends.
    record Touch(Link body, List<Touching> sorts) {}

    /// Records of one sort: how many, what happens to them, and where they are seen.
    ///
    /// @param page the one page that has them all, after the language; empty when each has its own
    record Touching(String count, String then, String page, List<Seen> places) {}

    /// A record on its own page.
    record Seen(Said name, String path) {}

    /// A step that was taken, with what it changed in the proposal.
    record Step(
            long version,
            String when,
            String state,
            String writer,
            String reason,
            List<Difference> changed) {}

    /// Two versions of a proposal: the one somebody read, and the one that stands.
    record Clash(long read, long standing, List<Difference> fields) {}
}
