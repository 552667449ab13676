package no.samspill.server.access.web;

import java.util.Optional;

/// Where to go when something is done: only ever an address on this server.
final class Back {

    private Back() {}

    /// An address as it was sent, when it leads to one of our pages.
    static Optional<String> own(String sent) {
        return sent.matches("/(nb|nn|en)(/[A-Za-z0-9._~%/-]*)?(\\?[A-Za-z0-9._~/?=&%+,:-]*)?")
                        && !sent.contains("//")
                ? Optional.of(sent)
                : Optional.empty();
    }
}
