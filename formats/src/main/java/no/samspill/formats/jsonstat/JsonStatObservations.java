package no.samspill.formats.jsonstat;

import no.samspill.formats.Observation;
import no.samspill.formats.ProblemLog;
import no.samspill.formats.Reading;

import java.io.InputStream;
import java.io.Writer;
import java.util.List;

/// Figures from and to JSON-stat.
///
/// One dimension becomes the area, one the period, one the indicator; the others stay dimensions,
/// with their codes. The category `_T` is the total and is left out of the figure's dimensions. In
/// area codes Statistics Norway's prefixes `K-` and `F-` are taken off, `0` and KOSTRA's `EAK`
/// become the nation, and KOSTRA's county `EKA31` becomes `31`.
///
/// The signs `.`, `..` and `:` stay apart. A cell without value and without sign is missing.
public final class JsonStatObservations {

    /// The category that stands for the total.
    static final String TOTAL = "_T";

    private JsonStatObservations() {}

    /// Reads the figures in a file.
    ///
    /// @param fileName what problems call the file
    public static Reading read(String fileName, InputStream in, JsonStatMapping mapping) {
        return switch (JsonStat.read(fileName, in)) {
            case JsonStatReading.Refused(var problems) -> new Reading.Refused(problems);
            case JsonStatReading.Read(var dataset, var problems) -> {
                ProblemLog log = new ProblemLog(fileName);
                log.addAll(problems);
                List<Observation> observations =
                        new CellsToObservations(dataset, mapping, log).read(fileName);
                yield log.hasErrors()
                        ? new Reading.Refused(log.problems())
                        : new Reading.Read(observations, log.problems());
            }
        };
    }

    /// The figures of one indicator as a dataset, with the dimensions `INDICATOR`, `REF_AREA`,
    /// breakdowns in alphabetical order, and `TIME_PERIOD`.
    ///
    /// A combination for which there is no figure has no value and no status. Remarks on single
    /// figures stand in `extension.comments` by the number of the cell, and the note that figures
    /// are examples in `extension.exampleNote`.
    public static JsonStatDataset toDataset(List<Observation> observations, JsonStatLabels labels) {
        return new ObservationsToDataset(observations, labels).build();
    }

    /// Writes the figures of one indicator; `out` is flushed and left open.
    public static void write(List<Observation> observations, JsonStatLabels labels, Writer out) {
        JsonStat.write(toDataset(observations, labels), out);
    }
}
