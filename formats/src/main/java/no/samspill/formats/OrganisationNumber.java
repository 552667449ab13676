package no.samspill.formats;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number a body is registered under (organisasjonsnummer): nine digits, of which the last
/// makes the sum of digits times 3, 2, 7, 6, 5, 4, 3, 2, 1 divisible by 11.
///
/// The digits say nothing of what the body is; they are told apart from a typing error only.
/// Source: Brønnøysundregistrene, the description of the number.
///
/// @param value the nine digits, without blanks
public record OrganisationNumber(String value) implements Comparable<OrganisationNumber> {

    private static final Pattern NINE_DIGITS = Pattern.compile("[0-9]{9}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");
    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2, 1};

    public OrganisationNumber {
        if (!isOne(value)) {
            throw new IllegalArgumentException(
                    "organisation number must be nine digits of which the last fits the others,"
                            + " was '"
                            + value
                            + "'");
        }
    }

    /// The number that people have written, with or without blanks between the digits; empty when
    /// it is none.
    public static Optional<OrganisationNumber> find(@Nullable String text) {
        String digits = text == null ? "" : BLANKS.matcher(text).replaceAll("");
        return isOne(digits) ? Optional.of(new OrganisationNumber(digits)) : Optional.empty();
    }

    /// Whether the text is such a number, without blanks.
    public static boolean isOne(String text) {
        if (!NINE_DIGITS.matcher(text).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (text.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }

    /// As people read it: `971 526 920`, with blanks that do not break a line.
    public String grouped() {
        return value.substring(0, 3)
                + '\u00a0'
                + value.substring(3, 6)
                + '\u00a0'
                + value.substring(6);
    }

    @Override
    public int compareTo(OrganisationNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
