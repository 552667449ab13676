package no.samspill.server.safety;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// From where something may be fetched, and how much of it.
///
/// @param hosts names of machines that may be asked, by `https` on its usual port
/// @param testAddress an address such as `http://127.0.0.1:4711` that may be asked all the same;
///   for tests; null for none
/// @param bytes of an answer at most
/// @param time for a whole answer, redirects included
/// @param redirects that are followed at most
record FetchSettings(
        List<String> hosts, @Nullable URI testAddress, int bytes, Duration time, int redirects) {

    FetchSettings {
        hosts = hosts.stream().map(host -> host.strip().toLowerCase(Locale.ROOT)).toList();
    }

    boolean allowsHost(URI address) {
        String host = address.getHost();
        boolean usualPort = address.getPort() == -1 || address.getPort() == 443;
        return host != null && usualPort && hosts.contains(host.toLowerCase(Locale.ROOT));
    }

    boolean isTestAddress(URI address) {
        return testAddress != null
                && Objects.equals(testAddress.getScheme(), address.getScheme())
                && Objects.equals(testAddress.getHost(), address.getHost())
                && testAddress.getPort() == address.getPort();
    }

    boolean isTestHost(String host) {
        return testAddress != null && host.equals(testAddress.getHost());
    }
}
