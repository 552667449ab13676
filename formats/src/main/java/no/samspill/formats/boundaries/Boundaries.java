package no.samspill.formats.boundaries;

import java.util.List;

/// The boundaries of the areas in one file, in its order.
public record Boundaries(List<Boundary> boundaries) {

    public Boundaries {
        boundaries = List.copyOf(boundaries);
    }

    /// The same areas drawn with fewer positions.
    ///
    /// Neighbours are simplified together, so that no gap opens between them; no area and no island
    /// disappears. The method is that of Visvalingam and Whyatt (1993) over a coverage, as JTS has
    /// it: a position goes when the triangle it makes with its neighbours is smaller than the
    /// square of the tolerance.
    ///
    /// @param tolerance in degrees; 0.01 is about a kilometre from south to north
    public Boundaries simplify(double tolerance) {
        if (!(tolerance >= 0) || tolerance > 10) {
            throw new IllegalArgumentException(
                    "tolerance must be from 0 to 10 degrees, was " + tolerance);
        }
        return Shapes.simplify(this, tolerance);
    }
}
