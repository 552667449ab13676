package no.samspill.server.safety;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

import java.time.Duration;

/// How slowly the body of a request may come.
///
/// @param patience how long it may take in any case
/// @param slowestPerSecond what has to have come, on average, of one that takes longer
@ConfigurationProperties("samspill.sending")
record SendingSettings(Duration patience, DataSize slowestPerSecond) {

    /// How long a body may have taken when this much of it has come.
    Duration allowed(long bytes) {
        long millis = bytes * 1_000 / slowestPerSecond.toBytes();
        return patience.compareTo(Duration.ofMillis(millis)) > 0
                ? patience
                : Duration.ofMillis(millis);
    }
}
