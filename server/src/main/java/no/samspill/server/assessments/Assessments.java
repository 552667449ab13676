package no.samspill.server.assessments;

import no.samspill.server.shared.AreaCode;
import no.samspill.server.shared.IndicatorId;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/// How each indicator goes in each area, by the default method.
@Component
public class Assessments {

    private final AssessmentStore store;

    Assessments(AssessmentStore store) {
        this.store = store;
    }

    /// How an indicator goes in an area; empty when it has no figure there.
    public Optional<Assessed> find(IndicatorId indicator, AreaCode area) {
        return store.find(indicator.value(), area.value());
    }

    /// How every indicator with a figure goes in an area, by indicator.
    public List<Assessed> listForArea(AreaCode area) {
        return store.listForArea(area.value());
    }

    /// How an indicator goes in every area with a figure, by area.
    public List<Assessed> listForIndicator(IndicatorId indicator) {
        return store.listForIndicator(indicator.value());
    }
}
