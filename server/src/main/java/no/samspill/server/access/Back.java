package no.samspill.server.access;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Where somebody is sent after signing in: a page of ours, never an address elsewhere.
public final class Back {

    private static final int LONGEST = 500;

    private Back() {}

    /// The address when it is a page of ours; empty when it is not.
    public static Optional<String> safe(@Nullable String address) {
        return Optional.ofNullable(address)
                .filter(one -> one.length() <= LONGEST)
                .filter(one -> one.matches("/(nb|nn|en)([/?][^\\\\\\p{Cntrl}]*)?"))
                .filter(one -> !one.contains("//"));
    }

    /// The address when it is a page of ours, else one's own page in a language.
    static String orOwnPage(@Nullable String address, String language) {
        return safe(address).orElse("/" + language + "/me");
    }
}
