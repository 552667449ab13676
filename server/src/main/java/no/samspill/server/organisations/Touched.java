package no.samspill.server.organisations;

import no.samspill.formats.LocalizedText;
import no.samspill.server.shared.BodyId;

import java.util.List;

/// Records of another module that name a body and reach past the day it ends.
///
/// @param body the body they name
/// @param what which sort of record, as `touched.` and this in the messages tell: how many there
///   are, and with `.then` what happens to them
/// @param count how many
/// @param places where they are seen: each of them, or the one page that has them all
/// @param open whether everybody may know of them
public record Touched(BodyId body, String what, int count, List<Place> places, boolean open) {

    public Touched {
        places = List.copyOf(places);
    }

    /// A page on which such records are seen.
    ///
    /// @param name what it is called; empty for the page that has them all
    /// @param path its address after the language
    public record Place(LocalizedText name, String path) {}

    /// Records that everybody may know of, each with its page.
    public static Touched open(BodyId body, String what, List<Place> places) {
        return new Touched(body, what, places.size(), places, true);
    }

    /// Records that only those who keep the register are told of, all on one page.
    public static Touched closed(BodyId body, String what, int count, String path) {
        return new Touched(body, what, count, List.of(new Place(LocalizedText.EMPTY, path)), false);
    }
}
