package no.samspill.server.geography;

import no.samspill.formats.boundaries.Boundaries;
import no.samspill.formats.boundaries.Boundary;

/// How finely outlines are kept: as a map on a page can show, and no finer.
///
/// A position takes about twelve characters in a drawing, so [#MOST_POSITIONS] make a map of at
/// most 400 kB. Neighbours are simplified together, and no area disappears.
final class Outlining {

    static final int MOST_POSITIONS = 32_000;

    private static final double FIRST_TOLERANCE_DEGREES = 0.001;
    private static final double LAST_TOLERANCE_DEGREES = 0.2;
    private static final double STEP = 1.6;

    private Outlining() {}

    static Boundaries forMaps(Boundaries fine) {
        Boundaries coarse = fine;
        double tolerance = FIRST_TOLERANCE_DEGREES;
        while (countPositions(coarse) > MOST_POSITIONS && tolerance < LAST_TOLERANCE_DEGREES) {
            // Each time from the original, or the errors would add up.
            coarse = fine.simplify(tolerance);
            tolerance *= STEP;
        }
        return coarse;
    }

    static int countPositions(Boundaries all) {
        return all.boundaries().stream().mapToInt(Boundary::countPositions).sum();
    }
}
