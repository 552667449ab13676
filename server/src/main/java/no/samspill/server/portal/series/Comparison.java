package no.samspill.server.portal.series;

import no.samspill.server.observations.Figure;
import no.samspill.server.portal.graphics.PeerStrip;
import no.samspill.server.portal.graphics.PeerStrip.Place;
import no.samspill.server.portal.graphics.PeerStrip.Standing;
import no.samspill.statistics.assessment.Assessment;
import no.samspill.statistics.assessment.Assessment.Measured;
import no.samspill.statistics.assessment.Trend;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// An area's last figure among those of others for the same year.
///
/// The whisker is the 80 % spread of the figures around their own fitted trend: how far a single
/// year usually lies from the line.
///
/// @param place what the strip shows; null when there is no figure or nobody has said which way is
///   better
/// @param standing how the area stands
public record Comparison(@Nullable Place place, Standing standing) {

    private static final Comparison NONE = new Comparison(null, Standing.NOT_COMPARED);

    /// The strip; empty without a figure or with too few to compare with.
    public String strip() {
        return place == null || standing == Standing.NOT_COMPARED ? "" : PeerStrip.draw(place);
    }

    /// The comparison.
    ///
    /// @param others the series of the others
    public static Comparison of(
            Series own, @Nullable Assessment assessment, Collection<Series> others) {
        Series.Valued last = own.findLast().orElse(null);
        boolean lastHasNumber = own.findLatest().map(Figure::value).isPresent();
        if (last == null || !lastHasNumber) {
            return NONE;
        }
        int year = last.year();
        double[] figures =
                others.stream()
                        .flatMap(one -> one.findAt(year).stream())
                        .mapToDouble(Series.Valued::value)
                        .toArray();
        boolean lowIsBest =
                switch (own.definition().direction()) {
                    case UP -> false;
                    case DOWN -> true;
                    case NOT_STATED -> false;
                };
        double[] spread = spread(own, assessment);
        Place place =
                new Place(
                        last.value(),
                        spread.length == 2 ? Double.valueOf(last.value() + spread[0]) : null,
                        spread.length == 2 ? Double.valueOf(last.value() + spread[1]) : null,
                        figures,
                        lowIsBest);
        boolean judged =
                own.definition().direction()
                        != no.samspill.formats.pack.IndicatorDefinition.Direction.NOT_STATED;
        return new Comparison(place, judged ? place.standing() : Standing.NOT_COMPARED);
    }

    /// The 10th and 90th percentile of the residuals; empty without a trend.
    private static double[] spread(Series own, @Nullable Assessment assessment) {
        if (!(assessment instanceof Measured measured) || measured.indicative()) {
            return new double[0];
        }
        double[] residuals = residuals(own, measured.trend());
        if (residuals.length < 2) {
            return new double[0];
        }
        Arrays.sort(residuals);
        return new double[] {quantile(residuals, 0.1), quantile(residuals, 0.9)};
    }

    private static double[] residuals(Series own, Trend trend) {
        Map<Integer, Double> fitted = new HashMap<>();
        for (int i = 0; i < trend.fittedYears().length; i++) {
            fitted.put(trend.fittedYears()[i], trend.fittedValues()[i]);
        }
        return own.values().stream()
                .filter(one -> fitted.containsKey(one.year()))
                .mapToDouble(one -> one.value() - fitted.getOrDefault(one.year(), one.value()))
                .toArray();
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
