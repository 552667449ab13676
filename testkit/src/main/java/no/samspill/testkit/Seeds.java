package no.samspill.testkit;

import java.util.stream.LongStream;

/// The seeds 0–199 over which properties are checked.
///
/// Used as `@MethodSource("no.samspill.testkit.Seeds#seeds")`.
public final class Seeds {

    private Seeds() {}

    /// 200 seeds, always the same.
    public static LongStream seeds() {
        return LongStream.range(0, 200);
    }
}
