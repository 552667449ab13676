package no.samspill.statistics.assessment.opensdg;

/// The classes of the measure, with the codes Open SDG sites publish.
public enum ProgressStatus {
    /// The last figure meets the target.
    TARGET_ACHIEVED("target_achieved"),
    /// Fast enough to get there, or nearly.
    SUBSTANTIAL_PROGRESS("substantial_progress"),
    /// The right way, but too slowly.
    MODERATE_PROGRESS("moderate_progress"),
    /// The right way, but hardly.
    LIMITED_PROGRESS("limited_progress"),
    /// The wrong way.
    DETERIORATION("deterioration"),
    /// Too little is known.
    NOT_AVAILABLE("not_available");

    private final String code;

    ProgressStatus(String code) {
        this.code = code;
    }

    /// The code in published files, such as `limited_progress`.
    public String code() {
        return code;
    }
}
