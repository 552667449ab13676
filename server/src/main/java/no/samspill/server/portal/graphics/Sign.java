package no.samspill.server.portal.graphics;

import no.samspill.statistics.assessment.Assessment;
import no.samspill.statistics.assessment.Assessment.Measured;
import no.samspill.statistics.assessment.Assessment.NotAssessed;
import no.samspill.statistics.assessment.Status;

import java.util.List;

/// The sign of a status: circles for what goes well, diamonds for what does not.
///
/// The order is the fixed order of bars and keys.
public enum Sign {
    REACHED("reached"),
    LIKELY("likely"),
    UNCERTAIN("uncertain"),
    UNLIKELY("unlikely"),
    WRONG("wrong"),
    BETTER("better"),
    UNCLEAR("unclear"),
    WORSE("worse"),
    NA("na");

    /// The signs of judgements against a value, in the order of bars and keys.
    public static final List<Sign> AGAINST_A_VALUE =
            List.of(REACHED, LIKELY, UNCERTAIN, UNLIKELY, WRONG, NA);

    private final String key;

    Sign(String key) {
        this.key = key;
    }

    /// The name in CSS classes, and in messages under `status.`.
    public String key() {
        return key;
    }

    /// The colour, as an SVG attribute's value.
    public String colour() {
        return switch (this) {
            case BETTER -> "var(--st-reached)";
            case UNCLEAR -> "var(--st-uncertain)";
            case WORSE -> "var(--st-wrong)";
            case REACHED, LIKELY, UNCERTAIN, UNLIKELY, WRONG, NA -> "var(--st-" + key + ")";
        };
    }

    /// Whether it goes well: reached or likely, or for the better.
    public boolean isWell() {
        return this == REACHED || this == LIKELY || this == BETTER;
    }

    /// Whether it goes the wrong way.
    public boolean isWrongWay() {
        return this == WRONG || this == WORSE;
    }

    /// The sign of an assessment.
    public static Sign of(Assessment assessment) {
        return switch (assessment) {
            case Measured measured -> of(measured.status());
            case NotAssessed _ -> NA;
        };
    }

    /// The sign of a status.
    public static Sign of(Status status) {
        return switch (status) {
            case ACHIEVED -> REACHED;
            case LIKELY -> LIKELY;
            case UNCERTAIN -> UNCERTAIN;
            case UNLIKELY -> UNLIKELY;
            case MOVING_AWAY -> WRONG;
            case IMPROVING -> BETTER;
            case NO_CLEAR_CHANGE -> UNCLEAR;
            case WORSENING -> WORSE;
        };
    }
}
