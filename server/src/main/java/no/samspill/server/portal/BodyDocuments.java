package no.samspill.server.portal;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.pack.Body;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.portal.SearchIndex.Document;
import no.samspill.server.portal.SearchIndex.Kind;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Bodies as they can be found: by every name, abbreviation and number they have or had. What tells
/// them from others of the same name is not kept, since it follows from other bodies.
@Component
class BodyDocuments {

    private final Bodies bodies;
    private final Clock clock;

    BodyDocuments(Bodies bodies, Clock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    Stream<Document> list() {
        return bodies.list().stream().map(this::document);
    }

    Document document(Body body) {
        Set<String> names = new LinkedHashSet<>();
        for (Body.Name name : body.names().reversed()) {
            names.addAll(name.text().byLanguage().values());
            names.addAll(name.shortText().byLanguage().values());
        }
        names.add(body.id());
        if (body.organisationNumber() != null) {
            names.add(body.organisationNumber().value());
        }
        return new Document(
                Kind.BODY,
                body.name(),
                LocalizedText.EMPTY,
                "/bodies/" + body.id(),
                0,
                List.copyOf(names),
                "",
                hasEnded(body));
    }

    private boolean hasEnded(Body body) {
        LocalDate end = body.validTo();
        return end != null && !end.isAfter(LocalDate.now(clock));
    }
}
