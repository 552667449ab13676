package no.samspill.server.organisations.web;

import no.samspill.server.organisations.web.BodyWords.Link;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words.Said;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a body's page shows.
///
/// @param lead one sentence on what it is and when
/// @param date the day it is shown as of, for the form
/// @param asOf the strip that says it is another day; empty for today
/// @param ended the sentence that says it does not exist on the day; empty when it does
/// @param recorded the strip that says an older version is shown; empty for the one that stands
record BodyView(
        String id,
        String title,
        String titleLang,
        List<Crumb> crumbs,
        String lead,
        String date,
        String asOf,
        String ended,
        String recorded,
        Facts facts,
        List<Link> above,
        List<Name> names,
        Lineage lineage,
        Children children,
        List<Contact> contacts,
        @Nullable Description description,
        List<Happening> story,
        May may) {

    /// The plain facts; texts are empty when not known.
    record Facts(
            String kind,
            String level,
            String number,
            String languageForm,
            String period,
            List<Governed> areas) {}

    /// An area it governs or governed.
    record Governed(String code, Said name, String period, boolean now) {}

    /// A name in one language during a period.
    record Name(String language, String tag, String text, String shortText, String period) {}

    /// What it came from and what it became.
    record Lineage(List<Kin> origins, List<Kin> successors) {

        public boolean isEmpty() {
            return origins.isEmpty() && successors.isEmpty();
        }
    }

    /// A body before or after it.
    ///
    /// @param how what happened, with the day
    /// @param share how much of the one is in the other, in words
    /// @param known whether the share is known
    /// @param direct whether it is one step away
    record Kin(
            Link link,
            String period,
            String how,
            String share,
            boolean known,
            boolean direct,
            Said tasks) {}

    /// The bodies under it on the day.
    ///
    /// @param most how many are shown on a screen; paper shows all
    /// @param day the last day, for a body that has ended; empty otherwise
    /// @param all the address of the whole list
    record Children(List<Link> shown, int count, int most, String day, String all) {}

    /// A proposal that waits.
    record Waiting(String what, String state, String path) {}

    /// How to reach it.
    ///
    /// @param href where a link leads; empty for none
    record Contact(String label, String value, String href) {}

    /// A text in Markdown as safe HTML.
    record Description(String html, String lang) {}

    /// A version of the record.
    record Happening(String when, String what, String reason) {}

    /// What the reader may do here.
    record May(boolean edit, boolean people, boolean ask, boolean propose) {}
}
