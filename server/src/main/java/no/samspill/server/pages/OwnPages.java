package no.samspill.server.pages;

import java.util.regex.Pattern;

/// The pages that are one person's own, or change by other things than [PageCache] looks at; they
/// are made anew for every request.
final class OwnPages {

    /// What stands first after the language.
    private static final Pattern FIRST =
            Pattern.compile(
                    "/../(import|scheme|releases|sign-in|me|people|invitations|audit|reorganisations)"
                            + "(/.*)?");

    /// What stands last.
    private static final Pattern LAST =
            Pattern.compile("/.*/(edit|new|import|access|people|history)");

    private OwnPages() {}

    static boolean includes(String path) {
        return FIRST.matcher(path).matches() || LAST.matcher(path).matches();
    }
}
