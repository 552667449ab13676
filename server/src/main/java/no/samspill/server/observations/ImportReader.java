package no.samspill.server.observations;

import no.samspill.formats.Observation;
import no.samspill.formats.ObservationCheck;
import no.samspill.formats.Problem;
import no.samspill.formats.ProblemLog;
import no.samspill.formats.Reading;
import no.samspill.formats.csv.TidyCsv;
import no.samspill.formats.jsonstat.JsonStatMapping;
import no.samspill.formats.jsonstat.JsonStatObservations;
import no.samspill.formats.pack.CountryPack;
import no.samspill.formats.pack.CountryPacks;
import no.samspill.formats.pack.PackRefused;
import no.samspill.server.geography.Areas;
import no.samspill.server.indicators.Indicators;
import no.samspill.server.shared.CurrentPack;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds out which format a file or folder is in, reads it, and checks its indicators and areas.
@Component
class ImportReader {

    private final Indicators indicators;
    private final Areas areas;
    private final CurrentPack pack;

    ImportReader(Indicators indicators, Areas areas, CurrentPack pack) {
        this.indicators = indicators;
        this.areas = areas;
        this.pack = pack;
    }

    /// What was read, and as what.
    record Result(String format, Reading reading) {}

    Result read(Path file, String name, @Nullable String indicator) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (Files.isDirectory(file)) {
            return new Result("open-sdg", readFolder(file, name));
        }
        if (lower.endsWith(".csv")) {
            return new Result("tidy-csv", readTidyCsv(file, name, indicator));
        }
        if (lower.endsWith(".json") || lower.endsWith(".jsonstat")) {
            return new Result("json-stat", readJsonStat(file, name, indicator));
        }
        ProblemLog log = new ProblemLog(name);
        log.error("file.format-unknown", null, null, name);
        return new Result("unknown", new Reading.Refused(log.problems()));
    }

    private Reading readTidyCsv(Path file, String name, @Nullable String indicator) {
        try (InputStream in = Files.newInputStream(file)) {
            return TidyCsv.read(name, in, indicator, checks());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reading readJsonStat(Path file, String name, @Nullable String indicator) {
        String nation = pack.get().nation().value();
        JsonStatMapping mapping =
                indicator == null
                        ? JsonStatMapping.forNation(nation)
                        : JsonStatMapping.forIndicator(nation, indicator);
        try (InputStream in = Files.newInputStream(file)) {
            return checked(JsonStatObservations.read(name, in, mapping), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reading readFolder(Path folder, String name) {
        try {
            CountryPack read = CountryPacks.read(folder);
            List<Observation> all = new ArrayList<>();
            read.figures().forEach(set -> all.addAll(set.observations()));
            return checked(new Reading.Read(all, read.report()), name);
        } catch (PackRefused e) {
            return new Reading.Refused(e.problems());
        }
    }

    /// Checks figures of a format that has no rows.
    private Reading checked(Reading reading, String name) {
        return switch (reading) {
            case Reading.Refused refused -> refused;
            case Reading.Read(var observations, var problems) -> {
                ProblemLog log = new ProblemLog(name);
                ObservationCheck check = checks();
                var place = new ObservationCheck.Place(null, "", "");
                observations.forEach(one -> check.check(one, place, log));
                List<Problem> all = new ArrayList<>(log.problems());
                all.addAll(problems);
                yield log.hasErrors()
                        ? new Reading.Refused(all)
                        : new Reading.Read(observations, all);
            }
        };
    }

    private ObservationCheck checks() {
        return new ImportChecks(indicators.list(), areas.listAll(), pack.get().nation().value());
    }
}
