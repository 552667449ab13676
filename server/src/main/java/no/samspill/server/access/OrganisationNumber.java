package no.samspill.server.access;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// The number of a body in Enhetsregisteret: nine digits, the last a check digit modulo 11.
///
/// @param value the digits
record OrganisationNumber(String value) {

    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};

    /// How tokens name the register of Norwegian numbers (ISO 6523).
    private static final String REGISTER = "0192:";

    OrganisationNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "organisation number must be nine digits with a right check digit, was '"
                            + value
                            + "'");
        }
    }

    /// The number in `0192:991825827`; empty when it is of another register, or wrong.
    static Optional<OrganisationNumber> ofToken(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(one -> one.startsWith(REGISTER))
                .map(one -> one.substring(REGISTER.length()))
                .filter(OrganisationNumber::isValid)
                .map(OrganisationNumber::new);
    }

    private static boolean isValid(String digits) {
        if (!digits.matches("[0-9]{9}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(8) - '0';
    }
}
