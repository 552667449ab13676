package no.samspill.server.coordination.web;

import no.samspill.server.coordination.interactions.InteractionSet;
import no.samspill.server.coordination.interactions.InteractionSet.Kind;
import no.samspill.server.coordination.interactions.SetDraft;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// What a form says of a set, as it was written.
///
/// @param targets the codes, with spaces between them; empty for all
record SetForm(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String source,
        @Nullable String link,
        @Nullable String licence,
        @Nullable String targets) {

    static SetForm empty() {
        return new SetForm("", "own", "", "", "", "");
    }

    static SetForm of(InteractionSet set) {
        return new SetForm(
                set.name(),
                set.isExample() ? "elsewhere" : "own",
                set.source(),
                set.link(),
                set.licence(),
                String.join(" ", set.targets()));
    }

    /// What was written in a field; empty for nothing.
    String get(String field) {
        @Nullable String value =
                switch (field) {
                    case "name" -> name;
                    case "kind" -> kind;
                    case "source" -> source;
                    case "link" -> link;
                    case "licence" -> licence;
                    default -> targets;
                };
        return Objects.requireNonNullElse(value, "").strip();
    }

    Kind kindOf() {
        return get("kind").equals("elsewhere") ? Kind.ELSEWHERE : Kind.OWN;
    }

    @Nullable String linkOf() {
        String written = get("link");
        return written.isEmpty() ? null : written;
    }

    SetDraft draft(List<String> all) {
        String written = get("targets");
        List<String> codes = written.isEmpty() ? all : Arrays.asList(written.split("[\\s,;]+", -1));
        return new SetDraft(kindOf(), get("name"), get("source"), linkOf(), get("licence"), codes);
    }
}
