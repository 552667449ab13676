package no.samspill.formats.pack;

import no.samspill.formats.Problem;
import no.samspill.formats.Problem.Severity;
import no.samspill.formats.opensdg.OpenSdgRepository;

import java.nio.file.Path;
import java.util.List;

/// Reads a country pack of whichever layout it has: Samspill's own, or an Open SDG data repository.
public final class CountryPacks {

    private CountryPacks() {}

    /// The pack in `folder`.
    ///
    /// @throws PackRefused when the folder has no known layout, or something in it cannot be used
    public static CountryPack read(Path folder) throws PackRefused {
        if (PackFolder.isOne(folder)) {
            return PackFolder.read(folder);
        }
        if (OpenSdgRepository.isOne(folder)) {
            return OpenSdgRepository.read(folder);
        }
        throw new PackRefused(List.of(unknown(folder)));
    }

    private static Problem unknown(Path folder) {
        Path name = folder.getFileName();
        String shown = name == null ? folder.toString() : name.toString();
        return new Problem(
                Severity.ERROR, "pack.folder.unknown", shown, null, null, List.of(shown));
    }
}
