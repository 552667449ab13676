package no.samspill.server.coordination;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.pack.Responsibility;
import no.samspill.server.organisations.NamesBodies;
import no.samspill.server.organisations.Touched;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.RecordRef;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A body that ends leaves its goals behind, so those who reorganise it see which.
@Component
class ResponsibilitiesNameBodies implements NamesBodies {

    private static final int GOALS = 17;

    private final Responsibilities responsibilities;

    ResponsibilitiesNameBodies(Responsibilities responsibilities) {
        this.responsibilities = responsibilities;
    }

    @Override
    public List<Touched> listTouched(BodyId body, LocalDate date) {
        return Stream.concat(
                        responsibilities.listCoordinators().stream(),
                        IntStream.rangeClosed(1, GOALS)
                                .boxed()
                                .flatMap(goal -> responsibilities.listFor(goal).stream()))
                .filter(one -> one.body().equals(body.value()))
                .filter(one -> one.validTo() == null || one.validTo().isAfter(date))
                .map(one -> touched(body, one))
                .toList();
    }

    private static Touched touched(BodyId body, Responsibility one) {
        Integer goal = one.goal();
        return goal == null
                ? new Touched(
                        new RecordRef("responsibility", "all-goals"),
                        body,
                        LocalizedText.of(
                                "Samordner alle målene",
                                "Samordnar alle måla",
                                "Coordinates all goals"))
                : new Touched(
                        new RecordRef("responsibility", "goal-" + goal),
                        body,
                        LocalizedText.of(
                                "Svarer for mål " + goal,
                                "Svarer for mål " + goal,
                                "Answers for goal " + goal));
    }
}
