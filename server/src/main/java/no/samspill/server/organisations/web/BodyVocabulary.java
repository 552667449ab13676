package no.samspill.server.organisations.web;

import no.samspill.server.audit.Vocabulary;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.organisations.Reorganisations;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.shared.RecordRef;

import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Supplier;

/// What bodies and their reorganisations are called in the record of every change.
@Component
class BodyVocabulary implements Vocabulary {

    private static final String BODY = "body";
    private static final String REORGANISATION = "reorganisation";

    private final Bodies bodies;
    private final Reorganisations reorganisations;

    BodyVocabulary(Bodies bodies, Reorganisations reorganisations) {
        this.bodies = bodies;
        this.reorganisations = reorganisations;
    }

    @Override
    public Optional<Said> findName(RecordRef record, Words words) {
        return switch (record.type()) {
            case BODY -> bodies.find(record.id()).map(body -> words.say(body.name()));
            case REORGANISATION -> findReorganisation(record.id(), words);
            default -> Optional.empty();
        };
    }

    private Optional<Said> findReorganisation(String id, Words words) {
        return id.matches("[0-9]{1,18}")
                ? reorganisations
                        .find(Long.parseLong(id))
                        .map(one -> new Said(in(words).what(one.draft()), ""))
                : Optional.empty();
    }

    @Override
    public Optional<String> findField(String type, String field, Words words) {
        return switch (type) {
            case BODY -> tried(() -> in(words).field(field));
            case REORGANISATION ->
                    field.startsWith(FieldValues.CORRECTED)
                            ? tried(() ->
                                    in(words)
                                            .field(field.substring(FieldValues.CORRECTED.length())))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<String> findValue(String type, String field, String value, Words words) {
        return switch (type) {
            case BODY -> tried(() -> in(words).value(field, value));
            case REORGANISATION ->
                    tried(() -> new FieldValues(in(words)).ofReorganisation(field, value));
            default -> Optional.empty();
        };
    }

    /// Entries may tell of fields and values that the register no longer knows.
    private static Optional<String> tried(Supplier<String> said) {
        try {
            return Optional.of(said.get());
        } catch (NoSuchMessageException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private BodyWords in(Words words) {
        return new BodyWords(words, bodies);
    }
}
