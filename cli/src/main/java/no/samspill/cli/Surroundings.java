package no.samspill.cli;

import no.samspill.server.start.SignInChoice;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// What a command takes from the machine it runs on.
///
/// @param home the folder Samspill was unpacked in, with its `packs`
/// @param databaseUrl a PostgreSQL elsewhere; empty for one in the data folder
/// @param today the day it is
/// @param debug whether to show where an unexpected failure arose
/// @param signIn how people and programs sign in
record Surroundings(
        Path home,
        Optional<String> databaseUrl,
        LocalDate today,
        boolean debug,
        SignInChoice signIn) {

    /// With the provider built in.
    Surroundings(Path home, Optional<String> databaseUrl, LocalDate today, boolean debug) {
        this(home, databaseUrl, today, debug, SignInChoice.local());
    }

    static Surroundings of(Map<String, String> environment) {
        return new Surroundings(
                Path.of(System.getProperty("samspill.home", "")).toAbsolutePath().normalize(),
                Optional.ofNullable(environment.get("SAMSPILL_DATABASE_URL"))
                        .filter(url -> !url.isBlank()),
                LocalDate.now(java.time.ZoneId.systemDefault()),
                environment.containsKey("SAMSPILL_DEBUG"),
                new SignInChoice(environment));
    }

    /// The pack that is used when nobody names one.
    Path usualPack() {
        return home.resolve("packs").resolve("norway");
    }
}
