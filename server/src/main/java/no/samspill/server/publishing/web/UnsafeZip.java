package no.samspill.server.publishing.web;

import java.util.List;

/// An archive that is not unpacked, and why.
final class UnsafeZip extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> arguments;
    private final String key;

    /// @param key the reason's key in `messages/publishing_*.properties`
    /// @param arguments what the reason mentions
    UnsafeZip(String key, String... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String reason(String language) {
        return Words.say(language, key, arguments);
    }
}
