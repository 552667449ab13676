package no.samspill.statistics.interactions;

import java.util.Arrays;

/// Places in a ranking: 1 for the largest, and equals share the lowest place they would take.
final class Ranks {

    private Ranks() {}

    static int[] descending(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] ranks = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            ranks[i] = 1 + larger(sorted, values[i]);
        }
        return ranks;
    }

    private static int larger(double[] sorted, double value) {
        int at = Arrays.binarySearch(sorted, value);
        while (at < sorted.length && sorted[at] == value) {
            at++;
        }
        return sorted.length - at;
    }
}
