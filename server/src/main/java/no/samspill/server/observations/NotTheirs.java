package no.samspill.server.observations;

/// Figures that their sender may not bring in, because another body produces the indicator.
public final class NotTheirs extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String indicator;

    NotTheirs(String indicator) {
        super("the figures of " + indicator + " are another body's to bring in");
        this.indicator = indicator;
    }

    /// The first indicator in the file that is not theirs.
    public String indicator() {
        return indicator;
    }
}
