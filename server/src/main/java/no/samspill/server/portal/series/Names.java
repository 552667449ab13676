package no.samspill.server.portal.series;

import no.samspill.formats.pack.Area;
import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;

import java.util.List;

/// What areas and indicators are called.
public final class Names {

    private static final List<String> REGISTERED = List.of("se", "sma", "smj", "fkv", "nb", "nn");

    private Names() {}

    /// An area's name; the registered form in several languages where there is one.
    public static Said of(Area area, Words words) {
        String several = area.name().byLanguage().get("mul");
        if (several != null && !several.isBlank()) {
            return new Said(several, "");
        }
        Said said = words.say(area.name());
        // A place's name is not a word of a language, except when a country has several.
        return new Said(said.text(), "");
    }

    /// The short name in tables, or the name when it is short enough.
    public static Said shortOf(IndicatorDefinition definition, Words words) {
        return words.say(
                definition.shortName().isEmpty() ? definition.name() : definition.shortName());
    }

    /// An area's names in other languages than the one shown, as registered.
    public static List<Said> others(Area area, Words words) {
        String shown = of(area, words).text();
        return REGISTERED.stream()
                .filter(tag -> area.name().byLanguage().containsKey(tag))
                .map(tag -> new Said(area.name().byLanguage().getOrDefault(tag, ""), tag))
                .filter(said -> !said.text().isBlank() && !shown.contains(said.text()))
                .filter(said -> !said.lang().equals("nb") && !said.lang().equals("nn"))
                .toList();
    }
}
