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
/// @param databaseOwnerUrl the same by the login that owns the tables; empty when the first does
/// @param today the day it is
/// @param debug whether to show where an unexpected failure arose
/// @param signIn how people and programs sign in
record Surroundings(
        Path home,
        Optional<String> databaseUrl,
        Optional<String> databaseOwnerUrl,
        LocalDate today,
        boolean debug,
        SignInChoice signIn) {

    /// With the provider built in.
    Surroundings(
            Path home,
            Optional<String> databaseUrl,
            Optional<String> databaseOwnerUrl,
            LocalDate today,
            boolean debug) {
        this(home, databaseUrl, databaseOwnerUrl, today, debug, SignInChoice.local());
    }

    static Surroundings of(Map<String, String> environment) {
        return new Surroundings(
                Path.of(System.getProperty("samspill.home", "")).toAbsolutePath().normalize(),
                address(environment, "SAMSPILL_DATABASE_URL"),
                address(environment, "SAMSPILL_DATABASE_OWNER_URL"),
                LocalDate.now(java.time.ZoneId.systemDefault()),
                environment.containsKey("SAMSPILL_DEBUG"),
                new SignInChoice(environment));
    }

    private static Optional<String> address(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(url -> !url.isBlank());
    }

    /// The pack that is used when nobody names one.
    Path usualPack() {
        return home.resolve("packs").resolve("norway");
    }
}
