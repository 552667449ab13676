package no.samspill.server.pages;

import jakarta.servlet.http.HttpServletRequest;

import no.samspill.server.pages.ActingFacts.Acting;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.CurrentCaller;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What the top bar says of the reader: who they act for, or that they may sign in.
@Component
class SignedIn {

    private final ObjectProvider<ActingFacts> facts;

    SignedIn(ObjectProvider<ActingFacts> facts) {
        this.facts = facts;
    }

    /// The end of the top bar.
    ///
    /// @param kind `none` when nobody can sign in here, `visitor`, `person` on their own behalf, or
    ///   `body`
    /// @param body the name of the body one acts for; empty unless the kind is `body`
    /// @param brief its short name, or the whole where it has none
    /// @param waiting how many matters wait for the reader
    record Corner(String kind, Said body, Said brief, int waiting) {}

    Corner corner(HttpServletRequest request, Words words) {
        ActingFacts known = facts.getIfAvailable();
        Caller caller = CurrentCaller.of(request);
        if (known == null || !caller.signedIn()) {
            return new Corner(
                    known == null ? "none" : "visitor", new Said("", ""), new Said("", ""), 0);
        }
        Acting acting = known.acting(caller, words);
        String kind = acting.body().text().isEmpty() ? "person" : "body";
        return new Corner(kind, acting.body(), acting.brief(), acting.waiting());
    }
}
