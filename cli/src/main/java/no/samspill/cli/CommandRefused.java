package no.samspill.cli;

/// A command cannot do what it was asked, for a reason its message explains in the operator's
/// language.
final class CommandRefused extends Exception {

    private static final long serialVersionUID = 1L;

    CommandRefused(String sentence) {
        super(sentence);
    }

    /// The sentence.
    String sentence() {
        return String.valueOf(getMessage());
    }
}
