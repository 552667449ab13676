package no.samspill.server.pages;

import no.samspill.server.pages.Words.Said;

import java.util.List;

/// What surrounds a page: language, menu, banner, footer.
///
/// @param language the page's language
/// @param path the address after the language, with its query: `/goals/8?sort=wrong`
/// @param section the entry of the menu the page lies under; empty for none
/// @param places the menu's word for areas, such as `Kommuner og fylker`; empty when the country
///   has none below itself
/// @param country the country's name
/// @param demonstration whether some figures are invented
/// @param credits whom to name for the content
/// @param scheme `auto`, `light` or `dark`
/// @param corner who the reader acts for, at the end of the top bar
public record Frame(
        Language language,
        String path,
        String section,
        String places,
        Said country,
        boolean demonstration,
        List<Said> credits,
        String scheme,
        SignedIn.Corner corner) {

    /// The page's tag in `lang` attributes and addresses.
    public String lang() {
        return language.tag();
    }

    /// The languages to choose from.
    public List<Language> languages() {
        return List.of(Language.values());
    }

    /// The same page in another language.
    public String in(Language other) {
        return "/" + other.tag() + path;
    }

    /// An address in this page's language.
    public String to(String rest) {
        return "/" + language.tag() + rest;
    }

    /// Where to come back to after signing in; the front page from the pages of signing in itself.
    public String back() {
        return section.equals("sign-in") || section.equals("me") ? "" : to(path);
    }

    /// The colour schemes to choose from.
    public List<String> schemes() {
        return List.of("auto", "light", "dark");
    }
}
