package no.samspill.formats.pack;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.Observation;
import no.samspill.formats.ProblemLog;
import no.samspill.formats.Reading;
import no.samspill.formats.csv.TidyCsv;
import no.samspill.formats.pack.CountryPack.Figures;
import no.samspill.formats.pack.PackFile.SeriesFile;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The files under `series/` that `pack.yml` lists: real figures as tidy CSV.
final class SeriesFiles {

    private final PackSource source;
    private final Set<String> indicators;
    private final Set<String> areas;

    SeriesFiles(PackSource source, Set<String> indicators, Set<String> areas) {
        this.source = source;
        this.indicators = indicators;
        this.areas = areas;
    }

    List<Figures> read(List<Located<SeriesFile>> files) {
        return files.stream().flatMap(file -> read(file.value()).stream()).toList();
    }

    private Optional<Figures> read(SeriesFile file) {
        return source.open(file.file()).flatMap(in -> read(file, in));
    }

    private Optional<Figures> read(SeriesFile file, InputStream open) {
        try (InputStream in = open) {
            return switch (TidyCsv.read(file.file(), in)) {
                case Reading.Refused(var problems) -> {
                    source.report(problems);
                    yield Optional.empty();
                }
                case Reading.Read(List<Observation> observations, var problems) -> {
                    source.report(problems);
                    check(file.file(), observations);
                    LocalizedText note = file.note();
                    yield Optional.of(
                            new Figures(
                                    file.file(),
                                    file.example(),
                                    file.published(),
                                    note,
                                    observations));
                }
            };
        } catch (IOException unreadable) {
            source.log(file.file()).error("pack.file.unreadable", null, null, file.file());
            return Optional.empty();
        }
    }

    /// Names each unknown indicator and area once, at its first figure.
    private void check(String file, List<Observation> observations) {
        ProblemLog log = source.log(file);
        Set<String> told = new HashSet<>();
        for (int i = 0; i < observations.size(); i++) {
            Observation observation = observations.get(i);
            String indicator = observation.indicator();
            if (!indicators.contains(indicator) && told.add("indicator " + indicator)) {
                log.error("pack.indicator.unknown", row(i), "INDICATOR", indicator);
            }
            if (!areas.contains(observation.area()) && told.add("area " + observation.area())) {
                log.error("pack.area.unknown", row(i), "REF_AREA", observation.area());
            }
        }
    }

    /// The row of a figure in a file without blank rows: the header is row 1.
    private static long row(int index) {
        return index + 2L;
    }
}
