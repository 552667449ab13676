package no.samspill.server.pages;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Where a page gets the words of its language.
@Component
public class Wording {

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    /// The words of a language.
    public Words in(Language language) {
        return new Words(messages, language);
    }
}
