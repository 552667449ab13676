package no.samspill.server.audit.web;

import no.samspill.server.audit.Named;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A field in which people write a name, or what entries have for it.
///
/// @param name of the field
/// @param known what may be meant
record NameField(String name, List<Named> known) {

    private static final int TOLD = 5;

    NameField {
        known = List.copyOf(known);
    }

    /// What is meant; empty when nothing was written or it cannot be said, and then `problems` says
    /// why.
    Optional<String> read(String text, FormProblems problems, Words words) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<Named> meant = findMeant(text);
        if (meant.size() == 1) {
            return Optional.of(meant.getFirst().key());
        }
        problems.add(
                name,
                meant.isEmpty()
                        ? words.get("audit." + name + ".unknown", text)
                        : words.get("audit.name.several", text, labels(meant)));
        return Optional.empty();
    }

    private List<Named> findMeant(String text) {
        return known.stream()
                .filter(one -> one.key().equals(text) || one.key().equals("person:" + text))
                .findFirst()
                .or(() ->
                        known.stream()
                                .filter(one -> lower(one.label()).equals(lower(text)))
                                .findFirst())
                .map(List::of)
                .orElseGet(
                        () -> known.stream().filter(one -> holdsAll(one.label(), text)).toList());
    }

    private static boolean holdsAll(String label, String text) {
        return Arrays.stream(lower(text).split("\\s+", -1)).allMatch(lower(label)::contains);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String labels(List<Named> some) {
        return some.stream().limit(TOLD).map(Named::label).collect(Collectors.joining(", "))
                + (some.size() > TOLD ? " …" : "");
    }

    /// The name for what was written, when it is what entries have; else as it was written.
    String label(String text) {
        return known.stream()
                .filter(one -> one.key().equals(text))
                .findFirst()
                .map(Named::label)
                .orElse(text);
    }
}
