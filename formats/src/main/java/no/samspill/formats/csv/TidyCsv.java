package no.samspill.formats.csv;

import no.samspill.formats.Observation;
import no.samspill.formats.ObservationCheck;
import no.samspill.formats.ProblemLog;
import no.samspill.formats.Reading;
import no.samspill.formats.TextFile;

import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/// Reads and writes tidy CSV: one figure per row.
///
/// | column | also | holds |
/// |---|---|---|
/// | `INDICATOR` | `indicator` | the indicator's id; may be left out when the caller names one |
/// | `REF_AREA` | `area` | the area's code, with its leading zeros |
/// | `TIME_PERIOD` | `period` | the period, see [no.samspill.formats.Periods] |
/// | `OBS_VALUE` | `value` | the number, or the sign `.`, `..` or `:`; blank when there is none |
/// | `OBS_STATUS` | `status` | A, P, E, B, O, M or C; blank is A with a number and O without |
/// | `CONF_STATUS` | | `F` or blank for free, any other SDMX code for confidential |
/// | `COMMENT_OBS` | `comment` | the producer's remark |
/// | any other | | a dimension of that name; a blank cell is the total |
///
/// Upper and lower case are the same in these names. The short name counts only where the long one
/// is not in the header, so that a dimension may be called `Area` beside `REF_AREA`.
///
/// The file is UTF-8, with or without a byte order mark, separated by comma or semicolon, whichever
/// the header uses more. A decimal comma is understood in a file with semicolons. It is read as a
/// whole or refused as a whole, and every row of a problem is counted as a spreadsheet counts it.
public final class TidyCsv {

    private TidyCsv() {}

    /// Reads a file that names its indicators in a column.
    ///
    /// @param fileName what problems call the file
    public static Reading read(String fileName, InputStream in) {
        return read(fileName, in, null);
    }

    /// Reads a file whose rows without an indicator belong to `defaultIndicator`.
    ///
    /// @param fileName what problems call the file
    public static Reading read(String fileName, InputStream in, @Nullable String defaultIndicator) {
        return read(fileName, in, defaultIndicator, ObservationCheck.NONE);
    }

    /// Reads a file and lets `check` look at every figure.
    ///
    /// @param fileName what problems call the file
    public static Reading read(
            String fileName,
            InputStream in,
            @Nullable String defaultIndicator,
            ObservationCheck check) {
        ProblemLog log = new ProblemLog(fileName);
        Optional<String> text = TextFile.read(in, log);
        List<Observation> observations =
                text.map(content -> new TidyCsvReader(log, defaultIndicator, check).read(content))
                        .orElse(List.of());
        return log.hasErrors()
                ? new Reading.Refused(log.problems())
                : new Reading.Read(observations, log.problems());
    }

    /// Writes `observations` in their order, UTF-8 being the caller's choice of `out`.
    ///
    /// Texts that a spreadsheet would run as a formula get an apostrophe in front; reading takes it
    /// off again. Rows end in CRLF, as RFC 4180 has it. `out` is flushed and left open.
    public static void write(List<Observation> observations, Writer out) {
        TidyCsvWriter.write(observations, out);
    }
}
