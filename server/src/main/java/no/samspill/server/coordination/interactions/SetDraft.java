package no.samspill.server.coordination.interactions;

import no.samspill.server.coordination.interactions.InteractionSet.Kind;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What somebody wants a set of scores to say of itself.
///
/// @param kind whose judgement it is
/// @param link an address on the web; null for none
/// @param targets in the order of rows and columns
public record SetDraft(
        Kind kind,
        String name,
        String source,
        @Nullable String link,
        String licence,
        List<String> targets) {

    static final int LONGEST = 500;

    public SetDraft {
        targets = List.copyOf(targets);
    }

    /// The same with other targets.
    SetDraft withTargets(List<String> others) {
        return new SetDraft(kind, name, source, link, licence, others);
    }

    /// Refuses what cannot stand.
    void check() {
        require("name", name);
        require("source", source);
        require("licence", licence);
        if (link != null && !link.matches("https?://[^\\s\"'<>]{1,480}")) {
            throw new InteractionRefused("link", "no-address");
        }
        if (targets.size() < 2) {
            throw new InteractionRefused("targets", "too-few");
        }
    }

    private static void require(String field, String text) {
        if (text.isBlank()) {
            throw new InteractionRefused(field, "missing");
        }
        if (text.length() > LONGEST) {
            throw new InteractionRefused(field, "too-long");
        }
    }
}
