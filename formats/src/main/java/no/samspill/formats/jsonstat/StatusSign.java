package no.samspill.formats.jsonstat;

import no.samspill.formats.ObservationStatus;

import java.util.Optional;

/// The signs that stand for a status in JSON-stat.
///
/// Statistics Norway's `.`, `..` and `:`, and the letters of SDMX in upper or lower case. Eurostat
/// uses `:` for missing; here it is confidential, which can only hide too much.
final class StatusSign {

    private StatusSign() {}

    static Optional<ObservationStatus> find(String sign) {
        return switch (sign) {
            case "", "a", "A" -> Optional.of(ObservationStatus.NORMAL);
            case "p", "P", "*" -> Optional.of(ObservationStatus.PROVISIONAL);
            case "e", "E" -> Optional.of(ObservationStatus.ESTIMATED);
            case "b", "B", "|" -> Optional.of(ObservationStatus.BREAK);
            case "..", "o", "O" -> Optional.of(ObservationStatus.MISSING);
            case ".", "m", "M" -> Optional.of(ObservationStatus.NOT_APPLICABLE);
            case ":", "c", "C" -> Optional.of(ObservationStatus.CONFIDENTIAL);
            default -> Optional.empty();
        };
    }

    /// The sign to write: none for an ordinary figure, a letter beside a number, else a sign.
    static String of(ObservationStatus status) {
        return switch (status) {
            case NORMAL -> "";
            case PROVISIONAL, ESTIMATED, BREAK -> status.code();
            case MISSING, NOT_APPLICABLE, CONFIDENTIAL -> status.symbol();
        };
    }
}
