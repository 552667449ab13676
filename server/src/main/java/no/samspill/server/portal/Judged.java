package no.samspill.server.portal;

import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.formats.pack.IndicatorDefinition.Kind;
import no.samspill.server.assessments.Assessed;
import no.samspill.server.portal.graphics.Sign;
import no.samspill.statistics.assessment.Assessment;
import no.samspill.statistics.assessment.Assessment.NotAssessed;
import no.samspill.statistics.assessment.Assessment.Reason;

import org.jspecify.annotations.Nullable;

/// A definition and how it goes for the whole country.
///
/// @param definition what is measured
/// @param assessment the answer; one without figures is not assessed for want of them
/// @param example whether the figures are invented
record Judged(IndicatorDefinition definition, Assessment assessment, boolean example) {

    static Judged of(IndicatorDefinition definition, @Nullable Assessed assessed) {
        return assessed == null
                ? new Judged(
                        definition,
                        new NotAssessed("", Reason.NO_DATA, 0, null),
                        definition.example())
                : new Judged(definition, assessed.assessment(), assessed.example());
    }

    Sign sign() {
        return Sign.of(assessment);
    }

    /// Whether it measures the country, and not only its parts.
    boolean isNational() {
        return definition.kind() != Kind.LOCAL;
    }
}
