package no.samspill.server.pages;

import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Refusal;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Says which right is missing, for which body one acts, and who can give it.
@Component
class RefusalWords {

    private final ObjectProvider<ActingFacts> facts;

    RefusalWords(ObjectProvider<ActingFacts> facts) {
        this.facts = facts;
    }

    String sentence(Refusal refusal, Words words) {
        String giver =
                refusal.givenByAdministrator()
                        ? words.get("error.403.by-administrator")
                        : words.get("error.403.by-operator");
        return words.get(
                "error.403.right",
                words.get("action." + refusal.action().key()),
                acting(refusal.caller(), words),
                giver);
    }

    private String acting(Caller caller, Words words) {
        ActingFacts known = facts.getIfAvailable();
        String body = known == null ? "" : known.acting(caller, words).body().text();
        return body.isEmpty() ? words.get("error.403.nobody") : words.get("error.403.acting", body);
    }
}
