package no.samspill.cli;

import no.samspill.server.start.DataFolder;

import java.nio.file.Path;
import java.util.Optional;

/// Finds the desk of a data folder: the Samspill that runs on it, else its records.
final class Desks {

    private Desks() {}

    static ImportDesk open(Path data, Console console, Surroundings surroundings)
            throws CommandRefused {
        Optional<RemoteDesk> running =
                DataFolder.findAddress(data)
                        .map(address -> new RemoteDesk(address, OperatorTokens.find(data), console))
                        .filter(RemoteDesk::answers);
        if (running.isPresent()) {
            return running.get();
        }
        console.say("import.opening", data);
        return new LocalDesk(new Portal(console, surroundings).open(data), console);
    }
}
