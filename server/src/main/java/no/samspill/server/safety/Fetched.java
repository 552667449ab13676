package no.samspill.server.safety;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/// What came of fetching something from elsewhere.
public sealed interface Fetched {

    /// The other side answered, with whatever status.
    ///
    /// @param address where the answer came from in the end
    /// @param status of HTTP, such as 200 or 404; never a redirect
    /// @param contentType as the other side says; empty when it says nothing
    record Answer(URI address, int status, String contentType, byte[] body) implements Fetched {

        /// The body as UTF-8.
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /// The address may not be fetched from, or it led to one that may not.
    record Refused(URI address, Why why) implements Fetched {}

    /// The answer was larger than the settings allow.
    record TooLarge(URI address) implements Fetched {}

    /// No whole answer came in time.
    record TooSlow(URI address) implements Fetched {}

    /// Nobody answered, or not in HTTP.
    ///
    /// @param reason in English, for the log
    record Unreachable(URI address, String reason) implements Fetched {}

    /// Why an address is refused.
    enum Why {
        /// It is not `https`, or carries a name and password.
        NOT_HTTPS,
        /// The settings do not name its host.
        HOST_NOT_ALLOWED,
        /// Its name leads to a machine in a network of our own.
        INNER_ADDRESS,
        /// It led on and on.
        TOO_MANY_REDIRECTS
    }
}
