package no.samspill.server.coordination.interactions;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A cell of a matrix: from the target on which progress is made to the one that feels it.
///
/// @param from the code of the first
/// @param to the code of the other
public record TargetPair(String from, String to) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9a-z.]{1,20})-([0-9a-z.]{1,20})");

    public TargetPair {
        if (from.equals(to)) {
            throw new IllegalArgumentException("target " + from + " does not influence itself");
        }
    }

    /// The pair that [#toString()] has written; empty for anything else.
    public static Optional<TargetPair> find(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches() && !written.group(1).equals(written.group(2))
                ? Optional.of(new TargetPair(written.group(1), written.group(2)))
                : Optional.empty();
    }

    /// The opposite direction.
    public TargetPair reversed() {
        return new TargetPair(to, from);
    }

    /// As in addresses: `7.2-6.6`.
    @Override
    public String toString() {
        return from + "-" + to;
    }
}
