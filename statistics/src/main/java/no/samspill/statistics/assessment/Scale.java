package no.samspill.statistics.assessment;

/// The scale on which a straight line is fitted.
///
/// Every scale rises with the figure, so that better stays better.
public enum Scale {
    /// The figure as it is.
    IDENTITY,
    /// The natural logarithm; for positive rates, where change is relative.
    LOG,
    /// The log odds of a share between 0 and 1.
    LOGIT,
    /// The log odds of a share between 0 and 100 percent.
    LOGIT_PERCENT;

    /// The figure on this scale; not finite when the scale has no place for it.
    public double toScale(double figure) {
        return switch (this) {
            case IDENTITY -> figure;
            case LOG -> Math.log(figure);
            case LOGIT -> Math.log(figure / (1 - figure));
            case LOGIT_PERCENT -> Math.log(figure / (100 - figure));
        };
    }

    /// The figure, in its unit, at a place on this scale.
    public double toUnit(double place) {
        return switch (this) {
            case IDENTITY -> place;
            case LOG -> Math.min(Math.exp(place), Double.MAX_VALUE);
            case LOGIT -> 1 / (1 + Math.exp(-place));
            case LOGIT_PERCENT -> 100 / (1 + Math.exp(-place));
        };
    }
}
