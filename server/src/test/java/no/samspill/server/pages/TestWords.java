package no.samspill.server.pages;

/// The real words of a language, for tests in the packages of the pages.
public final class TestWords {

    private static final Wording WORDING = new Wording(PagesSetup.messageSource());

    private TestWords() {}

    /// The words of a language.
    public static Words in(Language language) {
        return WORDING.in(language);
    }
}
