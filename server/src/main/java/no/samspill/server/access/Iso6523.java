package no.samspill.server.access;

import no.samspill.formats.OrganisationNumber;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// How tokens name bodies: an identifier with the number of its register before it (ISO/IEC 6523).
final class Iso6523 {

    /// The register of Norwegian organisation numbers (Enhetsregisteret).
    private static final String REGISTER = "0192:";

    private Iso6523() {}

    /// The number in `0192:991825827`; empty when it is of another register, or wrong.
    static Optional<OrganisationNumber> find(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(one -> one.startsWith(REGISTER))
                .flatMap(one -> OrganisationNumber.find(one.substring(REGISTER.length())));
    }
}
