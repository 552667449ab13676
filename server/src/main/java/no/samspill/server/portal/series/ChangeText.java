package no.samspill.server.portal.series;

import no.samspill.server.observations.Figure;
import no.samspill.server.pages.Words;

/// A signed change and whether it is for the better; the sign alone does not tell.
///
/// @param amount such as `+0,9`; an en dash when there is nothing to compare with, and the sign of
///   the last figure's status when that figure has no number
/// @param look `better`, `worse` or empty
/// @param judgement "bedre" or "verre"; empty when unchanged or nobody has said which is better
/// @param since the year it is counted from; empty without one
public record ChangeText(String amount, String look, String judgement, String since) {

    /// How many years back a table looks.
    public static final int YEARS = 5;

    private static final ChangeText NONE = new ChangeText("–", "", "", "");

    /// The change over up to five years; none when the last figure itself is missing or hidden.
    public static ChangeText of(Series series, Words words) {
        boolean lastHasNumber = series.findLatest().map(Figure::value).isPresent();
        return lastHasNumber
                ? series.findChange(YEARS).map(step -> of(series, step, words)).orElse(NONE)
                : new ChangeText(Cell.of(series, words).number(), "", "", "");
    }

    private static ChangeText of(Series series, Series.Step step, Words words) {
        int decimals = series.definition().decimals();
        double shown = round(step.difference(), decimals);
        Boolean better = Series.isBetter(series.definition().direction(), shown);
        String amount = words.numbers().signed(shown, decimals);
        String since = step.from().period();
        if (better == null) {
            return new ChangeText(amount, "", "", since);
        }
        return new ChangeText(
                amount,
                better ? "better" : "worse",
                words.get(better ? "area.better" : "area.worse"),
                since);
    }

    /// Rounded as it is shown, so that what looks unchanged is not called better.
    public static double round(double value, int decimals) {
        double power = Math.pow(10, decimals);
        return Math.round(value * power) / power;
    }
}
