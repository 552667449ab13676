package no.samspill.server.portal.graphics;

import org.jspecify.annotations.Nullable;

/// One area on a map or in a distribution, with its figure or the reason there is none.
///
/// @param code the area's code
/// @param label what to say of it: name and figure, or name and reason
/// @param state whether there is a figure
/// @param value the figure; null exactly without one
public record Place(String code, String label, State state, @Nullable Double value) {

    /// Whether there is a figure.
    public enum State {
        MEASURED,
        MISSING,
        CONFIDENTIAL
    }

    public Place {
        if ((value != null) != (state == State.MEASURED)) {
            throw new IllegalArgumentException("state and value disagree: " + state + ", " + value);
        }
    }

    /// The paint of the area on a map.
    String paint(Steps steps) {
        return switch (state) {
            case MEASURED -> "var(--m" + steps.step(value == null ? 0 : value) + ")";
            case MISSING -> "url(#map-missing)";
            case CONFIDENTIAL -> "url(#map-confidential)";
        };
    }
}
