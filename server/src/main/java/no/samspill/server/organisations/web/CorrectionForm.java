package no.samspill.server.organisations.web;

import no.samspill.formats.pack.Body;
import no.samspill.server.organisations.Structure;
import no.samspill.server.pages.FormProblems;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The fields of a correction: what a body's place in the order of government should have been, in
/// the fields of the body's own form with `place.` before their names.
///
/// @param sent the texts by field
record CorrectionForm(Map<String, String> sent) {

    private static final String PREFIX = "place.";

    /// The fields, as the body's own form names them.
    static final List<String> FIELDS =
            List.of(
                    "kind",
                    "level",
                    "organisation-number",
                    "valid-from",
                    "valid-to",
                    "parents",
                    "areas");

    /// The fields as they are filled in from a body that stands so.
    static Map<String, String> of(Body body) {
        return of(Structure.of(body));
    }

    /// The fields as they are filled in from a place that is proposed.
    static Map<String, String> of(Structure place) {
        Map<String, String> values = new LinkedHashMap<>();
        BodyForm.of(place).forEach((field, text) -> values.put(PREFIX + field, text));
        return values;
    }

    /// Whether somebody has filled it in.
    boolean isFilledIn() {
        return sent.keySet().stream().anyMatch(field -> field.startsWith(PREFIX));
    }

    /// The place that the texts make; notes what cannot be read.
    Structure structure(Body body, FormProblems problems, BodyWords words) {
        Map<String, String> place = new LinkedHashMap<>();
        FIELDS.forEach(field -> {
            String text = sent.get(PREFIX + field);
            if (text != null) {
                place.put(field, text);
            }
        });
        FormProblems found = FormProblems.none();
        BodyForm form = BodyForm.of(place, BodyForm.of(body));
        Structure structure = Structure.of(form.draft(body, found, words));
        found.list().forEach(one -> problems.add(PREFIX + one.field(), one.text()));
        return structure;
    }

    /// The field at which a problem of the register stands.
    static String fieldOf(String problem) {
        return switch (problem) {
            case "from" -> "from.0";
            case "reason", "" -> problem;
            case "validity", "children", "former-names" -> PREFIX + "valid-to";
            default -> FIELDS.contains(problem) ? PREFIX + problem : "";
        };
    }
}
