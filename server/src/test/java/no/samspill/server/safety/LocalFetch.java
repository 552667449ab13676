package no.samspill.server.safety;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/// Fetching for tests, from one server on this machine or from the real hosts.
public final class LocalFetch {

    private LocalFetch() {}

    /// Fetches from this address of the machine, and from nowhere else.
    public static SafeFetch from(URI address, Duration time) {
        return new SafeFetch(
                new FetchSettings(List.of(), address, 100_000, time, 3), Names.ofTheMachine());
    }

    /// Fetches as the server does, from one host.
    public static SafeFetch fromHost(String host) {
        return new SafeFetch(
                new FetchSettings(List.of(host), null, 5_000_000, Duration.ofSeconds(10), 3),
                Names.ofTheMachine());
    }
}
