package no.samspill.formats.opensdg;

import no.samspill.formats.LocalizedText;

import java.util.List;

/// The 17 goals: their official colours, and short titles of our own for sites that bring none.
///
/// Source of the colours: United Nations, Sustainable Development Goals, guidelines for the use of
/// the SDG logo, colour wheel and 17 icons.
final class OfficialGoals {

    static final int COUNT = 17;

    private static final List<String> COLOURS =
            List.of(
                    "#e5243b", "#dda63a", "#4c9f38", "#c5192d", "#ff3a21", "#26bde2", "#fcc30b",
                    "#a21942", "#fd6925", "#dd1367", "#fd9d24", "#bf8b2e", "#3f7e44", "#0a97d9",
                    "#56c02b", "#00689d", "#19486a");

    private static final List<LocalizedText> TITLES =
            List.of(
                    LocalizedText.of("Ingen fattigdom", "Ingen fattigdom", "An end to poverty"),
                    LocalizedText.of("Ingen sult", "Ingen svolt", "An end to hunger"),
                    LocalizedText.of("God helse", "God helse", "Good health"),
                    LocalizedText.of("God utdanning", "God utdanning", "Good education"),
                    LocalizedText.of("Likestilling", "Likestilling", "Equality of the sexes"),
                    LocalizedText.of("Rent vann", "Reint vatn", "Clean water"),
                    LocalizedText.of("Ren energi", "Rein energi", "Clean energy"),
                    LocalizedText.of("Anstendig arbeid", "Anstendig arbeid", "Decent work"),
                    LocalizedText.of(
                            "Industri og innovasjon",
                            "Industri og innovasjon",
                            "Industry and innovation"),
                    LocalizedText.of("Mindre ulikhet", "Mindre ulikskap", "Less inequality"),
                    LocalizedText.of(
                            "Bærekraftige byer", "Berekraftige byar", "Sustainable cities"),
                    LocalizedText.of(
                            "Ansvarlig forbruk", "Ansvarleg forbruk", "Responsible consumption"),
                    LocalizedText.of("Klimaet", "Klimaet", "The climate"),
                    LocalizedText.of("Livet i havet", "Livet i havet", "Life in the sea"),
                    LocalizedText.of("Livet på land", "Livet på land", "Life on land"),
                    LocalizedText.of(
                            "Fred og rettferdighet", "Fred og rettferd", "Peace and justice"),
                    LocalizedText.of("Samarbeid", "Samarbeid", "Working together"));

    private OfficialGoals() {}

    /// The colour of goal `number` as `#rrggbb`.
    static String colour(int number) {
        return COLOURS.get(number - 1);
    }

    /// A short title of goal `number` in our own words.
    static LocalizedText title(int number) {
        return TITLES.get(number - 1);
    }
}
