package no.samspill.server.portal.series;

import no.samspill.formats.ObservationStatus;
import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.server.observations.Figure;
import no.samspill.server.pages.Words;

import java.util.Optional;

/// The last figure of a series as a table shows it. A number, zero, missing and confidential each
/// have a look of their own.
///
/// @param look `value`, `zero`, `missing`, `confidential` or `not-applicable`
/// @param number the number, or the sign that stands for there being none
/// @param unit the unit beside the number; empty without one
/// @param period the year or period under it; empty when there is no row at all
/// @param note a sentence that says what the sign means; empty for an ordinary number
public record Cell(String look, String number, String unit, String period, String note) {

    /// Whether there is a number.
    public boolean hasNumber() {
        return look.equals("value") || look.equals("zero");
    }

    /// Whether the last figure of a series has a number.
    public static boolean isNumber(Optional<Figure> latest) {
        return latest.map(Figure::value).isPresent();
    }

    /// The cell of a series' last figure; of the last number when the last row has none but is
    /// merely missing.
    public static Cell of(Series series, Words words) {
        Optional<Figure> latest = series.findLatest();
        if (latest.isEmpty()) {
            return new Cell("missing", "..", "", "", words.get("area.missing.never"));
        }
        Figure figure = latest.get();
        return switch (figure.status()) {
            case CONFIDENTIAL ->
                    new Cell(
                            "confidential",
                            ObservationStatus.CONFIDENTIAL.symbol(),
                            "",
                            figure.period(),
                            words.get("area.confidential"));
            case NOT_APPLICABLE ->
                    new Cell(
                            "not-applicable",
                            ObservationStatus.NOT_APPLICABLE.symbol(),
                            "",
                            figure.period(),
                            words.get("area.not-applicable"));
            case MISSING ->
                    new Cell(
                            "missing",
                            ObservationStatus.MISSING.symbol(),
                            "",
                            figure.period(),
                            words.get("area.missing", figure.period()));
            case NORMAL, PROVISIONAL, ESTIMATED, BREAK ->
                    number(series.definition(), figure, words);
        };
    }

    private static Cell number(IndicatorDefinition definition, Figure figure, Words words) {
        double value = figure.value() == null ? 0 : figure.value();
        String unit = words.say(definition.unit()).text();
        return new Cell(
                value == 0 ? "zero" : "value",
                value == 0
                        ? "0"
                        : words.numbers().value(value, definition.decimals())
                                + mark(figure.status()),
                unit,
                figure.period(),
                value == 0 ? words.get("area.zero") : "");
    }

    /// Provisional and estimated figures carry their sign; a break is told beside the chart.
    private static String mark(ObservationStatus status) {
        return status == ObservationStatus.PROVISIONAL || status == ObservationStatus.ESTIMATED
                ? status.symbol()
                : "";
    }
}
