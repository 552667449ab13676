package no.samspill.statistics.assessment;

import org.apache.commons.rng.UniformRandomProvider;

/// Lines that might as well have been fitted: the uncertainty of a Theil–Sen projection.
///
/// Each replicate draws blocks of neighbouring residuals, with overlap and replacement, adds them
/// to the line, fits a new line, and keeps one more residual as the scatter of the year ahead.
/// Blocks, not single residuals, because neighbouring years depend on each other.
///
/// Source: Künsch, H. R. (1989), The jackknife and the bootstrap for general stationary
/// observations, Annals of Statistics 17; block length of the order n^(1/3).
final class BlockBootstrap {

    private final double[] slopes;
    private final double[] levels;
    private final double medianTime;

    private BlockBootstrap(double[] slopes, double[] levels, double medianTime) {
        this.slopes = slopes;
        this.levels = levels;
        this.medianTime = medianTime;
    }

    /// Draws `replicates` lines around `line`.
    static BlockBootstrap draw(
            int[] times,
            TheilSen line,
            double[] residuals,
            int replicates,
            UniformRandomProvider random) {
        int n = times.length;
        int block = blockLength(n);
        double[] fitted = new double[n];
        for (int i = 0; i < n; i++) {
            fitted[i] = line.at(times[i]);
        }
        PairedSlopes paired = new PairedSlopes(times, line);
        double[] slopes = new double[replicates];
        double[] levels = new double[replicates];
        double[] drawn = new double[n];
        double[] values = new double[n];
        for (int r = 0; r < replicates; r++) {
            drawBlocks(residuals, block, random, drawn);
            slopes[r] = line.slope() + paired.median(drawn);
            for (int i = 0; i < n; i++) {
                values[i] = fitted[i] + drawn[i];
            }
            levels[r] = Quickselect.median(values, n) + residuals[random.nextInt(n)];
        }
        return new BlockBootstrap(slopes, levels, line.medianTime());
    }

    /// The length of the blocks: the cube root of `n`, rounded up, at least two.
    static int blockLength(int n) {
        int length = 2;
        while (length * length * length < n) {
            length++;
        }
        return length;
    }

    private static void drawBlocks(
            double[] residuals, int block, UniformRandomProvider random, double[] into) {
        int n = residuals.length;
        for (int filled = 0; filled < n; filled += block) {
            int start = random.nextInt(n - block + 1);
            System.arraycopy(residuals, start, into, filled, Math.min(block, n - filled));
        }
    }

    /// The number of replicates.
    int size() {
        return slopes.length;
    }

    /// What each replicate gives for `time`, into `into`.
    void at(double time, double[] into) {
        double distance = time - medianTime;
        for (int r = 0; r < slopes.length; r++) {
            into[r] = levels[r] + slopes[r] * distance;
        }
    }
}
