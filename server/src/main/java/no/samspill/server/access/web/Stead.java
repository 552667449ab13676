package no.samspill.server.access.web;

import no.samspill.server.access.ActingFor.Choice;
import no.samspill.server.access.Deputies;
import no.samspill.server.pages.Words;
import no.samspill.server.shared.PersonId;

import org.springframework.stereotype.Component;

/// Says in whose stead somebody acts, and when.
@Component
class Stead {

    private final Deputies deputies;
    private final Names names;

    Stead(Deputies deputies, Names names) {
        this.deputies = deputies;
        this.names = names;
    }

    /// Empty for somebody who acts in their own right.
    String say(PersonId deputy, Choice choice, Words words) {
        PersonId principal = choice.deputyFor();
        if (principal == null) {
            return "";
        }
        return deputies.listInForce(deputy).stream()
                .filter(one ->
                        one.principal().equals(principal) && one.body().equals(choice.body()))
                .findFirst()
                .map(one ->
                        words.get(
                                "access.stead.period",
                                names.person(principal, words),
                                Days.say(one.period(), words)))
                .orElseGet(() -> words.get("access.stead", names.person(principal, words)));
    }
}
