package no.samspill.server.observations;

import no.samspill.formats.ObservationStatus;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// What an import does to one figure.
///
/// @param kind added, changed or removed
/// @param indicator the indicator's id
/// @param area the area's code
/// @param period the period as its producer writes it
/// @param dimensions the breakdown; empty for the total
/// @param before the value before; null when there was none
/// @param statusBefore the status before; null when the figure is new
/// @param after the value after; null when there is none
/// @param statusAfter the status after; null when the figure goes away
public record Change(
        Kind kind,
        String indicator,
        String area,
        String period,
        Map<String, String> dimensions,
        @Nullable Double before,
        @Nullable ObservationStatus statusBefore,
        @Nullable Double after,
        @Nullable ObservationStatus statusAfter) {

    /// What happens to the figure.
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }
}
