package no.samspill.server.observations;

import no.samspill.formats.Observation;
import no.samspill.formats.ObservationCheck;
import no.samspill.formats.Problem;
import no.samspill.formats.ProblemLog;
import no.samspill.formats.Reading;
import no.samspill.formats.csv.TidyCsv;
import no.samspill.formats.jsonstat.JsonStatMapping;
import no.samspill.formats.jsonstat.JsonStatObservations;
import no.samspill.formats.opensdg.OpenSdgFile;
import no.samspill.formats.opensdg.OpenSdgRepository;
import no.samspill.formats.pack.Area;
import no.samspill.formats.pack.CountryPack;
import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.server.geography.Areas;
import no.samspill.server.indicators.Indicators;
import no.samspill.server.rights.Action;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Rights;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.CurrentPack;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds out which format a file or folder is in, reads it, and checks its indicators and areas.
@Component
class ImportReader {

    private final Indicators indicators;
    private final Areas areas;
    private final CurrentPack pack;
    private final Rights rights;

    ImportReader(Indicators indicators, Areas areas, CurrentPack pack, Rights rights) {
        this.indicators = indicators;
        this.areas = areas;
        this.pack = pack;
        this.rights = rights;
    }

    /// What was read, and as what.
    record Result(String format, Reading reading) {}

    Result read(Path file, String name, @Nullable String indicator, Caller by) {
        ObservationCheck check = checks(by);
        String lower = name.toLowerCase(Locale.ROOT);
        if (Files.isDirectory(file)) {
            return new Result("open-sdg", readFolder(file, name, check));
        }
        if (lower.endsWith(".zip")) {
            return new Result("open-sdg", readArchive(file, name, check));
        }
        if (lower.endsWith(".csv") && isOpenSdg(file)) {
            return new Result("open-sdg", readOpenSdgFile(file, name, indicator, check));
        }
        if (lower.endsWith(".csv")) {
            return new Result("tidy-csv", readTidyCsv(file, name, indicator, check));
        }
        if (lower.endsWith(".json") || lower.endsWith(".jsonstat")) {
            return new Result("json-stat", readJsonStat(file, name, indicator, check));
        }
        return new Result("unknown", unknown(name));
    }

    private Reading readTidyCsv(
            Path file, String name, @Nullable String indicator, ObservationCheck check) {
        try (InputStream in = Files.newInputStream(file)) {
            return TidyCsv.read(name, in, indicator, check);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reading readJsonStat(
            Path file, String name, @Nullable String indicator, ObservationCheck check) {
        String nation = pack.get().nation().value();
        JsonStatMapping mapping =
                indicator == null
                        ? JsonStatMapping.forNation(nation)
                        : JsonStatMapping.forIndicator(nation, indicator);
        try (InputStream in = Files.newInputStream(file)) {
            return checked(JsonStatObservations.read(name, in, mapping), name, check);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOpenSdg(Path file) {
        // The header is plain text in any of the encodings such files come in.
        try (var reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            String header = reader.readLine();
            return header != null && OpenSdgFile.isHeader(header.replace("\u00ef\u00bb\u00bf", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reading readOpenSdgFile(
            Path file, String name, @Nullable String indicator, ObservationCheck check) {
        Set<String> codes =
                areas.listAll().stream().map(Area::code).collect(Collectors.toUnmodifiableSet());
        var known = new OpenSdgFile.KnownAreas(pack.get().nation().value(), codes);
        try (InputStream in = Files.newInputStream(file)) {
            return OpenSdgFile.read(name, in, indicator, known, check);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reading readArchive(Path file, String name, ObservationCheck check) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), "unpacked");
            return readFolder(Archive.unpack(file, folder), name, check);
        } catch (Archive.Refused e) {
            ProblemLog log = new ProblemLog(name);
            log.error("file.zip-unsafe", null, null, name, e.reason());
            return new Reading.Refused(log.problems());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (folder != null) {
                Staging.delete(folder);
            }
        }
    }

    private Reading readFolder(Path folder, String name, ObservationCheck check) {
        if (!OpenSdgRepository.isOne(folder)) {
            return unknown(name);
        }
        CountryPack read = OpenSdgRepository.read(folder);
        String nation = read.country().nation();
        List<Observation> all = new ArrayList<>();
        read.figures()
                .forEach(set -> set.observations().forEach(one -> all.add(placed(one, nation))));
        boolean broken =
                read.report().stream().anyMatch(one -> one.severity() == Problem.Severity.ERROR);
        return broken
                ? new Reading.Refused(errorsFirst(read.report()))
                : checked(new Reading.Read(all, read.report()), name, check);
    }

    /// The figure with the server's own code for the whole country.
    private Observation placed(Observation one, String nation) {
        return one.area().equals(nation)
                ? new Observation(
                        one.indicator(),
                        pack.get().nation().value(),
                        one.period(),
                        one.year(),
                        one.dimensions(),
                        one.value(),
                        one.status(),
                        one.comment())
                : one;
    }

    private static List<Problem> errorsFirst(List<Problem> problems) {
        ProblemLog log = new ProblemLog("");
        log.addAll(problems);
        return log.problems();
    }

    private static Reading unknown(String name) {
        ProblemLog log = new ProblemLog(name);
        log.error("file.format-unknown", null, null, name);
        return new Reading.Refused(log.problems());
    }

    /// Checks figures of a format that has no rows.
    private Reading checked(Reading reading, String name, ObservationCheck check) {
        return switch (reading) {
            case Reading.Refused refused -> refused;
            case Reading.Read(var observations, var problems) -> {
                ProblemLog log = new ProblemLog(name);
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

    /// Refuses figures that are another body's to bring in; other faults are for the preview to
    /// show.
    void requireTheirs(Path file, String name, @Nullable String indicator, Caller by) {
        if (rights.may(by, Action.IMPORT_FIGURES, null)) {
            return;
        }
        if (read(file, name, indicator, by).reading() instanceof Reading.Refused refused) {
            refused.problems().stream()
                    .filter(one -> one.code().equals(ImportChecks.NOT_YOURS))
                    .findFirst()
                    .ifPresent(one -> {
                        throw new NotTheirs(one.arguments().getFirst());
                    });
        }
    }

    private ObservationCheck checks(Caller by) {
        return new ImportChecks(
                indicators.list(),
                areas.listAll(),
                pack.get().nation().value(),
                one -> mayDeliver(one, by));
    }

    /// Figures belong to the body that produces the indicator.
    private boolean mayDeliver(IndicatorDefinition one, Caller by) {
        String producer = one.producer();
        return rights.may(
                by, Action.IMPORT_FIGURES, producer == null ? null : new BodyId(producer));
    }
}
