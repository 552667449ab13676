package no.samspill.formats.opensdg;

import no.samspill.formats.Observation;
import no.samspill.formats.Problem;
import no.samspill.formats.pack.CountryPack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A small repository written for one test.
final class SmallSite {

    private final Path folder;

    SmallSite(Path folder) {
        this.folder = folder;
        write("config_data.yml", "languages:\n  - en\n  - fr\n");
    }

    Path folder() {
        return folder;
    }

    SmallSite write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    SmallSite write(String file, byte[] bytes) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Indicator 1-2-1 with these lines of data and an empty configuration.
    SmallSite data(String... lines) {
        write("indicator-config/1-2-1.yml", "indicator_number: 1.2.1\n");
        return write("data/indicator_1-2-1.csv", String.join("\n", lines) + "\n");
    }

    CountryPack pack() {
        return OpenSdgRepository.read(folder);
    }

    List<Observation> figures() {
        return pack().figures().getFirst().observations();
    }

    List<Problem> problems(String code) {
        return pack().report().stream()
                .filter(problem -> problem.code().equals("opensdg." + code))
                .toList();
    }
}
