package no.samspill.statistics.assessment;

/// Order statistics of an array without sorting all of it.
///
/// The array is rearranged: afterwards nothing left of the wanted place is greater, and nothing
/// right of it is smaller, than what stands there.
///
/// Source: Hoare, C. A. R. (1961), Algorithm 65: Find, Communications of the ACM 4(7).
final class Quickselect {

    private Quickselect() {}

    /// The median of the first `size` elements, the mean of the middle two when `size` is even.
    static double median(double[] a, int size) {
        return middle(a, size, (size - 1) / 2, size / 2);
    }

    /// The mean of what would stand at `lower` and `upper`, the same place or the next, if the
    /// first `size` elements were sorted.
    static double middle(double[] a, int size, int lower, int upper) {
        double right = select(a, 0, size - 1, upper);
        return lower == upper ? right : (largest(a, 0, lower) + right) / 2;
    }

    /// The element that would stand at `place` if `first` to `last` were sorted.
    static double select(double[] a, int first, int last, int place) {
        int low = first;
        int high = last;
        while (low < high) {
            double pivot = middleOfThree(a[low], a[(low + high) >>> 1], a[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (a[i] < pivot) {
                    i++;
                }
                while (a[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swapped = a[i];
                    a[i++] = a[j];
                    a[j--] = swapped;
                }
            }
            if (place <= j) {
                high = j;
            } else if (place >= i) {
                low = i;
            } else {
                return a[place];
            }
        }
        return a[place];
    }

    private static double middleOfThree(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private static double largest(double[] a, int first, int last) {
        double largest = a[first];
        for (int i = first + 1; i <= last; i++) {
            largest = a[i] > largest ? a[i] : largest;
        }
        return largest;
    }

    private static double smallest(double[] a, int first, int last) {
        double smallest = a[first];
        for (int i = first + 1; i <= last; i++) {
            smallest = a[i] < smallest ? a[i] : smallest;
        }
        return smallest;
    }

    /// Quantiles of the first `size` elements into `into`, one per share; the shares must rise.
    ///
    /// Between two elements the quantile is interpolated (type 7 of Hyndman and Fan, 1996).
    static void quantiles(double[] a, int size, double[] shares, double[] into) {
        int from = 0;
        for (int q = 0; q < shares.length; q++) {
            double place = (size - 1) * shares[q];
            int below = (int) place;
            double value = select(a, from, size - 1, below);
            if (place > below) {
                value += (place - below) * (smallest(a, below + 1, size - 1) - value);
            }
            into[q] = value;
            from = below;
        }
    }
}
