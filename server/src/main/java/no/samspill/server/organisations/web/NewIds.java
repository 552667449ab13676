package no.samspill.server.organisations.web;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.pack.Body;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.organisations.BodyDraft;
import no.samspill.server.organisations.BodyFields;
import no.samspill.server.shared.BodyId;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Locale;

/// Ids for bodies that people take into the register: level and code for those that govern an area,
/// as the pack makes them, and the name in plain letters for others; with a number when taken.
record NewIds(Bodies bodies) {

    private static final int LONGEST = 60;

    BodyId of(BodyDraft draft) {
        String area = draft.areas().isEmpty() ? null : draft.areas().getFirst().code();
        return of(draft.kind(), draft.names().getFirst().text(), area);
    }

    BodyId of(Body.Kind kind, LocalizedText name, @Nullable String area) {
        String wanted =
                area == null ? plain(name.in("nb")) : plain(BodyFields.key(kind) + "-" + area);
        String id = wanted;
        for (int number = 2; bodies.find(id).isPresent(); number++) {
            id = wanted + "-" + number;
        }
        return new BodyId(id);
    }

    private static String plain(String name) {
        String letters =
                Normalizer.normalize(
                                name.toLowerCase(Locale.ROOT)
                                        .replace("ø", "o")
                                        .replace("æ", "ae")
                                        .replace("đ", "d"),
                                Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        String cut = letters.length() > LONGEST ? letters.substring(0, LONGEST) : letters;
        return cut.isEmpty() ? "body" : cut;
    }
}
