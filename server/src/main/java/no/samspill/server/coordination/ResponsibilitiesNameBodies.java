package no.samspill.server.coordination;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.pack.Responsibility;
import no.samspill.server.goals.Goals;
import no.samspill.server.organisations.NamesBodies;
import no.samspill.server.organisations.Touched;
import no.samspill.server.organisations.Touched.Place;
import no.samspill.server.shared.BodyId;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A body that ends leaves its goals behind, so those who reorganise it see which.
@Component
class ResponsibilitiesNameBodies implements NamesBodies {

    private final Responsibilities responsibilities;
    private final Goals goals;

    ResponsibilitiesNameBodies(Responsibilities responsibilities, Goals goals) {
        this.responsibilities = responsibilities;
        this.goals = goals;
    }

    @Override
    public List<Touched> listTouched(BodyId body, LocalDate date) {
        Predicate<Responsibility> reaching =
                one ->
                        one.body().equals(body.value())
                                && (one.validTo() == null || one.validTo().isAfter(date));
        List<Place> answered =
                goals.list().stream()
                        .filter(goal ->
                                responsibilities.listFor(goal.number()).stream().anyMatch(reaching))
                        .map(goal ->
                                new Place(
                                        numbered(goal.number(), goal.title()),
                                        "/goals/" + goal.number()))
                        .toList();
        List<Place> coordinated =
                responsibilities.listCoordinators().stream()
                        .filter(reaching)
                        .limit(1)
                        .map(one -> new Place(LocalizedText.EMPTY, "/goals"))
                        .toList();
        return Stream.of(
                        Touched.open(body, "coordination", coordinated),
                        Touched.open(body, "goals", answered))
                .filter(touched -> touched.count() > 0)
                .toList();
    }

    private static LocalizedText numbered(int number, LocalizedText title) {
        var texts = new java.util.TreeMap<String, String>();
        title.byLanguage().forEach((language, text) -> texts.put(language, number + " " + text));
        return new LocalizedText(texts);
    }
}
