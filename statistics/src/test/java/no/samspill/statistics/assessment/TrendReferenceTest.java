package no.samspill.statistics.assessment;

import static no.samspill.statistics.assessment.ReferenceTable.integer;
import static no.samspill.statistics.assessment.ReferenceTable.number;
import static no.samspill.statistics.assessment.ReferenceTable.read;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.IntStream;

/// Trend and test against pyMannKendall @ ec2e3ab, modifiedmk @ 87569a6 and SciPy 1.10.1.
class TrendReferenceTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Nile", "LakeHuron", "airtemp_nhtemp", "discoveries", "lynx", "uspop"})
    void agreesWithTwoPackagesOnTheMannKendallTest(String series) {
        double[] values = values(series);
        MannKendall test = MannKendall.of(values);
        double slope = TheilSen.fit(years(values.length), values).slope();

        String python = "ref_pymannkendall";
        String r = "ref_modifiedmk";
        assertThat(test.s()).isEqualTo((int) reference(python, series, "original_test", "s"));
        assertThat(test.s()).isEqualTo((int) reference(r, series, "mkttest", "S"));
        agree(test.variance(), reference(python, series, "original_test", "var_s"), 1e-9);
        agree(test.variance(), reference(r, series, "mkttest", "Var(S)"), 1e-9);
        agree(test.z(1), reference(python, series, "original_test", "z"), 1e-9);
        agree(test.z(1), reference(r, series, "mkttest", "Z-Value"), 1e-9);
        agree(test.approximatePValue(1), reference(python, series, "original_test", "p"), 1e-9);
        agree(test.tau(), reference(python, series, "original_test", "Tau"), 1e-9);
        agree(test.tau(), reference(r, series, "mkttest", "Tau"), 1e-9);
        agree(slope, reference(python, series, "original_test", "slope"), 1e-9);
        agree(slope, reference(r, series, "mkttest", "Sen's slope"), 1e-9);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Nile", "LakeHuron", "airtemp_nhtemp", "discoveries", "lynx", "uspop"})
    void agreesWithTwoPackagesOnTheVarianceOfDependentYears(String series) {
        double[] values = values(series);
        int[] years = years(values.length);
        MannKendall test = MannKendall.of(values);
        double ratio =
                MannKendall.varianceRatio(
                        FittedTrend.detrended(years, values, TheilSen.fit(years, values).slope()));

        String python = "ref_pymannkendall";
        String hamedRao = "hamed_rao_modification_test";
        agree(test.variance() * ratio, reference(python, series, hamedRao, "var_s"), 1e-8);
        agree(test.z(ratio), reference(python, series, hamedRao, "z"), 1e-8);
        agree(test.approximatePValue(ratio), reference(python, series, hamedRao, "p"), 1e-8);
        agree(ratio, reference("ref_modifiedmk", series, "mmkh", "N/N*"), 1e-8);
        agree(test.z(ratio), reference("ref_modifiedmk", series, "mmkh", "Corrected Zc"), 1e-8);
    }

    @Test
    void agreesWithScipyOnTheSeriesOfTheSustainableDevelopmentReport() {
        List<NamedCsvRecord> trends = read("sdsn/sdr2019_trends.csv");
        int exact = 0;
        for (NamedCsvRecord row : read("trend/derived_sdr2019.csv")) {
            if (differsInTheSixteenthDigit(row)) {
                continue;
            }
            AnnualSeries series = ReferenceTable.sdr2019(trends, row);
            MannKendall test = MannKendall.of(series.values());
            TheilSen line = TheilSen.fit(series.years(), series.values());

            assertThat(series.size()).isEqualTo(integer(row, "n"));
            agree(line.slope(), number(row, "theil_sen"), 1e-9);
            agree(line.intercept(), number(row, "ts_intercept"), 1e-9);
            assertThat(test.s()).isEqualTo((int) number(row, "mk_s"));
            agree(test.variance(), number(row, "mk_var"), 1e-9);
            agree(test.z(1), number(row, "mk_z"), 1e-9);
            agree(test.approximatePValue(1), number(row, "mk_p"), 1e-9);
            if (series.size() <= MannKendall.EXACT_UP_TO && !test.ties()) {
                agree(test.pValue(1), number(row, "tau_p"), 1e-9);
                exact++;
            }
        }
        assertThat(exact).as("series with an exact p").isGreaterThan(50);
    }

    /// The reference read 98.87999999999995 and 98.87999999999997 as the same number, so it has
    /// ties that the file has not.
    private static boolean differsInTheSixteenthDigit(NamedCsvRecord row) {
        return row.getField("code").equals("sdg11_pipedwat") && row.getField("iso").equals("DEU");
    }

    private static double[] values(String series) {
        return read("trend/series.csv").stream()
                .filter(row -> row.getField("series").equals(series))
                .mapToDouble(row -> number(row, "value"))
                .toArray();
    }

    private static int[] years(int count) {
        return IntStream.rangeClosed(1, count).toArray();
    }

    private static double reference(String file, String series, String method, String statistic) {
        return read("trend/" + file + ".csv").stream()
                .filter(row -> row.getField("series").equals(series))
                .filter(row -> row.getField("method").equals(method))
                .filter(row -> row.getField("stat").equals(statistic))
                .mapToDouble(row -> number(row, "value"))
                .findFirst()
                .orElseThrow();
    }

    private static void agree(double actual, double expected, double relative) {
        // Values that vanish but for rounding agree when both vanish.
        Offset<Double> tolerance = Offset.offset(relative * Math.abs(expected) + 1e-13);
        assertThat(actual).isCloseTo(expected, tolerance);
    }
}
