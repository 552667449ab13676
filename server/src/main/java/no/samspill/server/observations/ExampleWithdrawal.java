package no.samspill.server.observations;

import no.samspill.formats.LocalizedText;
import no.samspill.server.shared.Actor;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/// Takes every invented figure away, as a release of its own that says so.
@Component
public class ExampleWithdrawal {

    private final Releases releases;
    private final Clock clock;

    ExampleWithdrawal(Releases releases, Clock clock) {
        this.releases = releases;
        this.clock = clock;
    }

    /// The release that took them away; empty when there were none.
    public Optional<Release> withdraw(Actor actor) {
        // The release brings no invented figure, so it is no example itself.
        return releases.withdrawExamples(
                new Releases.Label(
                        "example-data",
                        "withdrawal",
                        actor,
                        LocalDate.now(clock),
                        LocalizedText.EMPTY,
                        false));
    }
}
