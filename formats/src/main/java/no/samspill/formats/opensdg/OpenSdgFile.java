package no.samspill.formats.opensdg;

import no.samspill.formats.Observation;
import no.samspill.formats.ObservationCheck;
import no.samspill.formats.Problem;
import no.samspill.formats.Problem.Severity;
import no.samspill.formats.ProblemLog;
import no.samspill.formats.Reading;
import no.samspill.formats.opensdg.Report.Place;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Reads one data file of an Open SDG repository by itself, such as `indicator_1-2-1.csv`.
///
/// The columns have their usual names, since no `config_data.yml` tells others. A row without a
/// GeoCode is about the whole country. A file with a figure that cannot be read is refused, unlike
/// in a whole repository: whoever sends a single file can mend it.
public final class OpenSdgFile {

    private static final String PREFIX = "indicator_";
    private static final Set<String> LOST =
            Set.of("opensdg.row.year", "opensdg.row.duplicate", "opensdg.value.text");

    private OpenSdgFile() {}

    /// Who knows the areas.
    ///
    /// @param nation the code of the whole country
    /// @param codes the codes of all areas
    public record KnownAreas(String nation, Set<String> codes) {}

    /// Whether a file with this first line is a data file of Open SDG: its columns run from `Year`
    /// to `Value`.
    public static boolean isHeader(String firstLine) {
        return firstLine.strip().matches("\\uFEFF?\"?Year\"?,(.*,)?\"?Value\"?");
    }

    /// Reads the file and lets `check` look at every figure.
    ///
    /// @param fileName what problems call the file; without an `indicator` also its id, after
    ///   `indicator_`
    /// @param indicator the indicator's id; null when the file's name tells it
    public static Reading read(
            String fileName,
            InputStream in,
            @Nullable String indicator,
            KnownAreas areas,
            ObservationCheck check) {
        Report report = new Report();
        ProblemLog log = new ProblemLog(fileName);
        DataTable table = DataTable.read(text(in, fileName, report), fileName, report);
        FigureReader reader =
                new FigureReader(
                        indicator == null ? idOf(fileName) : indicator,
                        table,
                        Settings.usual(),
                        new KnownPlaces(areas),
                        report);
        List<Observation> observations = reader.observations(check, log);
        log.addAll(report.problems().stream().map(OpenSdgFile::stricter).toList());
        if (observations.isEmpty() && !log.hasErrors()) {
            log.error("opensdg.csv.empty", null, null);
        }
        return log.hasErrors()
                ? new Reading.Refused(log.problems())
                : new Reading.Read(observations, log.problems());
    }

    /// A warning that a figure is lost is an error here.
    private static Problem stricter(Problem problem) {
        return LOST.contains(problem.code()) ? problem.as(Severity.ERROR) : problem;
    }

    private static String text(InputStream in, String fileName, Report report) {
        try {
            return TextFile.read(in.readAllBytes(), fileName, report);
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be read to its end", e);
        }
    }

    private static String idOf(String fileName) {
        String stem = Folder.stem(Path.of(fileName));
        return stem.startsWith(PREFIX) ? stem.substring(PREFIX.length()) : stem;
    }

    private record KnownPlaces(KnownAreas areas) implements Places {

        @Override
        public void hear(String geocode, String name) {
            // Areas have their names already.
        }

        @Override
        public String codeOf(String geocode, Place place) {
            return geocode.isEmpty() ? areas.nation() : geocode;
        }

        @Override
        public boolean knows(String code) {
            return !code.equals(areas.nation()) && areas.codes().contains(code);
        }

        @Override
        public boolean isNation(String name) {
            return false;
        }
    }
}
