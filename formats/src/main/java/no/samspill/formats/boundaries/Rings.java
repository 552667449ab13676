package no.samspill.formats.boundaries;

import no.samspill.formats.ProblemLog;

/// Checks the rings of polygons.
final class Rings {

    private final ProblemLog log;

    Rings(ProblemLog log) {
        this.log = log;
    }

    /// Whether `ring` is closed, has an inside, and lies on the earth; if not, the log is told.
    boolean accepts(double[] ring, String path) {
        int last = ring.length - 2;
        if (ring.length < 8) {
            log.error("boundaries.ring.short", null, path, ring.length / 2);
            return false;
        }
        if (ring[0] != ring[last] || ring[1] != ring[last + 1]) {
            String from = ring[0] + ", " + ring[1];
            String to = ring[last] + ", " + ring[last + 1];
            log.error("boundaries.ring.open", null, path, from, to);
            return false;
        }
        for (int i = 0; i < ring.length; i += 2) {
            if (!(Math.abs(ring[i]) <= 180) || !(Math.abs(ring[i + 1]) <= 90)) {
                log.error("boundaries.coordinates", null, path, ring[i] + ", " + ring[i + 1]);
                return false;
            }
        }
        return true;
    }
}
