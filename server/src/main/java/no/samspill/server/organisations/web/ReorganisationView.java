package no.samspill.server.organisations.web;

import no.samspill.server.organisations.web.BodyHistoryPages.Difference;
import no.samspill.server.organisations.web.BodyWords.Choice;
import no.samspill.server.organisations.web.BodyWords.Link;
import no.samspill.server.pages.Crumb;

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
    record Form(
            String title,
            List<Crumb> crumbs,
            String kind,
            List<Kind> kinds,
            Map<String, String> values,
            List<Integer> froms,
            List<Integer> receivers,
            List<Choice> bodies,
            boolean areas) {

        /// A text by the name of its field.
        public String value(String field) {
            return values.getOrDefault(field, "");
        }
    }

    /// A sort of reorganisation to choose.
    record Kind(String key, String label, String about) {}

    /// One of them.
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
            List<Step> steps,
            boolean done,
            boolean mayDecide,
            boolean mayApply,
            boolean mayWithdraw,
            String whyNot) {}

    /// What becomes of one body.
    record Effect(String what, Link body, boolean fresh, List<Difference> fields) {}

    /// A record elsewhere that names a body that ends.
    record Touch(Link body, String what) {}

    /// A step that was taken.
    record Step(String when, String state, String writer, String reason) {}
}
