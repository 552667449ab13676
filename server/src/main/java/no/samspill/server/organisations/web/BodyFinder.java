package no.samspill.server.organisations.web;

import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.pack.Body;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.organisations.BodyKinds;
import no.samspill.server.organisations.BodyQuery;
import no.samspill.server.organisations.web.BodyWords.Choice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Finds the bodies that people mean by what they write in a field: a name as the field suggests
/// it, a name alone, an organisation number or an id.
///
/// @param words the language of the suggestions
/// @param kinds what stands beside a name
/// @param today the day whose names are suggested
record BodyFinder(BodyWords words, BodyKinds kinds, LocalDate today) {

    /// A body as the field suggests it, told apart from others of the same name.
    String label(Body body) {
        return words.words()
                .get(
                        "propose.suggestion",
                        words.name(body, today).text(),
                        kinds.beside(body, words.words()));
    }

    /// Every body that exists, as the field suggests them.
    List<Choice> suggestions() {
        String language = words.words().language().tag();
        return bodies().search(BodyQuery.existingOn(today, language)).stream()
                .map(body -> new Choice(label(body), label(body)))
                .toList();
    }

    /// The bodies a text can mean on a day; several when they have the same name.
    List<Body> find(String text, LocalDate date) {
        Optional<Body> exact =
                bodies().find(text)
                        .or(() ->
                                OrganisationNumber.find(text)
                                        .flatMap(number -> bodies().findByNumber(number, date)));
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        List<Body> existing = bodies().search(BodyQuery.existingOn(date, "nb"));
        List<Body> labelled =
                existing.stream().filter(body -> label(body).equalsIgnoreCase(text)).toList();
        return labelled.isEmpty()
                ? existing.stream().filter(body -> isNamed(body, text, date)).toList()
                : labelled;
    }

    private static boolean isNamed(Body body, String text, LocalDate date) {
        return body.nameOn(date).text().byLanguage().values().stream()
                .anyMatch(text::equalsIgnoreCase);
    }

    private Bodies bodies() {
        return words.bodies();
    }
}
