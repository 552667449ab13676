package no.samspill.server.indicators;

import no.samspill.server.organisations.NamesBodies;
import no.samspill.server.organisations.Touched;
import no.samspill.server.organisations.Touched.Place;
import no.samspill.server.shared.BodyId;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;

/// A definition names the body that produces its figures.
@Component
class ProducersNameBodies implements NamesBodies {

    private final Indicators indicators;

    ProducersNameBodies(Indicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public List<Touched> listTouched(BodyId body, LocalDate date) {
        List<Place> produced =
                indicators.list().stream()
                        .filter(one -> body.value().equals(one.producer()))
                        .map(one -> new Place(one.name(), "/indicators/" + one.id()))
                        .toList();
        return produced.isEmpty() ? List.of() : List.of(Touched.open(body, "produced", produced));
    }
}
