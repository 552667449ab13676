package no.samspill.statistics.assessment;

/// Which way is better.
public enum Direction {
    /// Higher figures are better.
    UP(1),
    /// Lower figures are better.
    DOWN(-1);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    /// +1 when up is better, −1 when down is.
    public int sign() {
        return sign;
    }

    /// Whether `value` is at least as good as `limit`.
    public boolean meets(double value, double limit) {
        return sign * value >= sign * limit;
    }
}
