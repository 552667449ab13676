package no.samspill.server.organisations.web;

import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.pack.Validity;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The values of a body's fields, and of a reorganisation's, as people read them; the register
/// writes them with keys and ids ([no.samspill.server.organisations.BodyFields]).
record FieldValues(BodyWords in) {

    static final String CORRECTED = "corrected.";
    private static final Pattern DURING =
            Pattern.compile("(.*) \\(([0-9-]{10})?–([0-9-]{10})?\\)", Pattern.DOTALL);
    private static final Pattern SUCCESSION =
            Pattern.compile("([0-9-]{10}) ([a-z-]+) ([a-z0-9-]+)(?: ([0-9.]+))?(?:: (.*))?");
    private static final Pattern RECEIVER = Pattern.compile("([a-z0-9-]+) ([0-9.]+)");

    String ofBody(String field, String value) {
        return switch (field) {
            case "kind", "level" -> in.words().get("bodies." + field + "." + value);
            case "language-form" -> in.words().get("body.language-form." + value);
            case "organisation-number" ->
                    OrganisationNumber.find(value).map(OrganisationNumber::grouped).orElse(value);
            case "valid-from" -> in.day(LocalDate.parse(value));
            // Files keep the first day it is gone; people count to the last day it is there.
            case "valid-to" -> in.day(LocalDate.parse(value).minusDays(1));
            case "parents" -> lines(value, one -> during(one, this::body));
            case "areas", "former-names" -> lines(value, one -> during(one, text -> text));
            case "successions" -> lines(value, this::succession);
            default -> value;
        };
    }

    String ofReorganisation(String field, String value) {
        return switch (field) {
            case "kind" -> in.words().get("propose.title." + value);
            case "state" -> in.words().get("reorganisation.state." + value);
            case "date" -> in.day(LocalDate.parse(value));
            case "from" -> lines(value, this::body);
            case "to" -> lines(value, this::receiver);
            default ->
                    field.startsWith(CORRECTED)
                            ? ofBody(field.substring(CORRECTED.length()), value)
                            : value;
        };
    }

    private static String lines(String value, UnaryOperator<String> say) {
        return value.lines().map(say).collect(Collectors.joining("\n"));
    }

    private String body(String id) {
        return in.bodies()
                .find(id)
                .map(body -> in.words().say(body.name()).text())
                .orElseGet(() -> in.fresh(id));
    }

    private String during(String line, UnaryOperator<String> say) {
        Matcher found = DURING.matcher(line);
        return found.matches()
                ? say.apply(found.group(1))
                        + " ("
                        + period(date(found.group(2)), date(found.group(3)))
                        + ")"
                : say.apply(line);
    }

    /// A period in the middle of a sentence.
    private String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        String said = in.period(new Validity(from, to));
        return said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private String receiver(String line) {
        Matcher found = RECEIVER.matcher(line);
        return found.matches() ? body(found.group(1)) + ", " + percent(found.group(2)) : body(line);
    }

    private String succession(String line) {
        Matcher found = SUCCESSION.matcher(line);
        if (!found.matches()) {
            return line;
        }
        String how =
                in.words()
                        .get("body.kin." + found.group(2), in.day(LocalDate.parse(found.group(1))));
        return how
                + ": "
                + body(found.group(3))
                + (found.group(4) == null ? "" : ", " + percent(found.group(4)))
                + (found.group(5) == null ? "" : ", " + found.group(5));
    }

    private String percent(String share) {
        BigDecimal hundredths = new BigDecimal(share).movePointRight(2).stripTrailingZeros();
        return in.words()
                .numbers()
                .figure(hundredths.doubleValue(), hundredths.scale() > 0 ? 1 : 0, "%");
    }
}
