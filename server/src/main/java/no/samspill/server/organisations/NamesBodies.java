package no.samspill.server.organisations;

import no.samspill.server.shared.BodyId;

import java.time.LocalDate;
import java.util.List;

/// Whoever keeps records that name bodies, so that those who reorganise see what else they touch.
public interface NamesBodies {

    /// The sorts of records that name `body` and hold on `date` or later; none that has no record.
    List<Touched> listTouched(BodyId body, LocalDate date);
}
