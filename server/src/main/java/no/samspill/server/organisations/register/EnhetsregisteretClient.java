package no.samspill.server.organisations.register;

import no.samspill.formats.OrganisationNumber;
import no.samspill.server.organisations.register.Lookup.Trouble;
import no.samspill.server.organisations.register.RegisteredUnit.Code;
import no.samspill.server.safety.Fetched;
import no.samspill.server.safety.SafeFetch;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Asks the open API of Enhetsregisteret.
///
/// A unit that was deleted (slettet) is answered with its day of deletion, one that was removed for
/// legal reasons with 410, an unknown one with 404.
///
/// Source: the description of the API by Brønnøysundregistrene, `Åpne data – Enhetsregisteret`,
/// `/enheter/{organisasjonsnummer}`, version 1 and 2.
@Component
class EnhetsregisteretClient implements BusinessRegister {

    private final SafeFetch fetch;
    private final JsonMapper json;
    private final String address;

    EnhetsregisteretClient(
            SafeFetch fetch,
            JsonMapper json,
            @Value(
                            "${samspill.enhetsregisteret.address:https://data.brreg.no/enhetsregisteret/api}")
                    String address) {
        this.fetch = fetch;
        this.json = json;
        this.address = address;
    }

    @Override
    public Lookup find(OrganisationNumber number) {
        URI unit = URI.create(address + "/enheter/" + number);
        return switch (fetch.get(unit, "application/json")) {
            case Fetched.Answer answer -> read(number, answer);
            case Fetched.Refused(_, _) -> new Lookup.Unreachable(Trouble.NOT_ALLOWED);
            case Fetched.TooLarge(_) -> new Lookup.Unreachable(Trouble.NOT_UNDERSTOOD);
            case Fetched.TooSlow(_) -> new Lookup.Unreachable(Trouble.TOO_SLOW);
            case Fetched.Unreachable(_, _) -> new Lookup.Unreachable(Trouble.NO_ANSWER);
        };
    }

    private Lookup read(OrganisationNumber number, Fetched.Answer answer) {
        return switch (answer.status()) {
            case 200 ->
                    parse(answer)
                            .map(unit -> unit(number, unit))
                            .orElseGet(EnhetsregisteretClient::notUnderstood);
            case 404 -> new Lookup.Unknown();
            case 410 ->
                    parse(answer)
                            .map(EnhetsregisteretClient::ended)
                            .orElseGet(() -> new Lookup.Ended("", null));
            default ->
                    new Lookup.Unreachable(
                            answer.status() >= 500 || answer.status() == 429
                                    ? Trouble.OUT_OF_ORDER
                                    : Trouble.NOT_UNDERSTOOD);
        };
    }

    private Optional<JsonNode> parse(Fetched.Answer answer) {
        try {
            return Optional.of(json.readTree(answer.body())).filter(JsonNode::isObject);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static Lookup notUnderstood() {
        return new Lookup.Unreachable(Trouble.NOT_UNDERSTOOD);
    }

    private static Lookup ended(JsonNode unit) {
        return new Lookup.Ended(text(unit, "navn"), date(unit, "slettedato"));
    }

    private static Lookup unit(OrganisationNumber number, JsonNode unit) {
        if (date(unit, "slettedato") != null) {
            return ended(unit);
        }
        // An answer about another unit than the one asked for is worth nothing.
        if (text(unit, "navn").isEmpty()
                || !text(unit, "organisasjonsnummer").equals(number.value())) {
            return notUnderstood();
        }
        return new Lookup.Found(
                new RegisteredUnit(
                        number,
                        text(unit, "navn"),
                        text(unit.path("organisasjonsform"), "kode"),
                        address(unit.path("forretningsadresse")),
                        address(unit.path("postadresse")),
                        website(text(unit, "hjemmeside")),
                        OrganisationNumber.find(text(unit, "overordnetEnhet")).orElse(null),
                        date(unit, "registreringsdatoEnhetsregisteret"),
                        code(unit.path("naeringskode1")),
                        code(unit.path("institusjonellSektorkode")),
                        languageForm(text(unit, "maalform"))));
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.asString().strip() : "";
    }

    private static @Nullable LocalDate date(JsonNode node, String field) {
        try {
            String text = text(node, field);
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static String address(JsonNode address) {
        Stream<String> lines =
                StreamSupport.stream(address.path("adresse").spliterator(), false)
                        .filter(JsonNode::isString)
                        .map(line -> line.asString().strip());
        String place = (text(address, "postnummer") + " " + text(address, "poststed")).strip();
        String country = text(address, "landkode").equals("NO") ? "" : text(address, "land");
        return Stream.concat(lines, Stream.of(place, country))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String website(String text) {
        return text.isEmpty() || text.toLowerCase(Locale.ROOT).matches("https?://.*")
                ? text
                : "https://" + text;
    }

    private static @Nullable Code code(JsonNode node) {
        String code = text(node, "kode");
        return code.isEmpty() ? null : new Code(code, text(node, "beskrivelse"));
    }

    private static @Nullable String languageForm(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "bokmål", "nb" -> "nb";
            case "nynorsk", "nn" -> "nn";
            default -> null;
        };
    }
}
