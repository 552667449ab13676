package no.samspill.server.pages;

/// How whoever refuses a request tells the error page why.
public final class Refused {

    /// The attribute of a request that holds the last part of the key of the words that tell why:
    /// `another-machine` for `error.403.another-machine`. Without it the error page says what the
    /// status means.
    public static final String REASON = "no.samspill.refusal";

    /// The attribute of a request that holds after how many seconds to try again, as a `Long`.
    public static final String SECONDS = "no.samspill.wait";

    private Refused() {}
}
