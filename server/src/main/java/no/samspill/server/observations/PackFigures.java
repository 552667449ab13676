package no.samspill.server.observations;

import no.samspill.formats.pack.CountryPack;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;

/// Lets the figures of a country pack land, one release per set, when they differ from what stands.
@Component
public class PackFigures {

    private final Releases releases;
    private final Clock clock;

    PackFigures(Releases releases, Clock clock) {
        this.releases = releases;
        this.clock = clock;
    }

    /// Lets every set land that changes something.
    public void land(CountryPack pack) {
        for (CountryPack.Figures set : pack.figures()) {
            LocalDate published = set.published() == null ? LocalDate.now(clock) : set.published();
            releases.commit(
                    set.observations(),
                    new Releases.Label(
                            set.source(), "pack", "pack", published, set.note(), set.example()));
        }
    }
}
