package no.samspill.formats.csv;

import no.samspill.formats.ObservationStatus;
import no.samspill.formats.ProblemLog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Brings together what three cells of a row say about a figure: the sign or number in the value
/// column, the observation status, and the confidentiality.
final class StatusCell {

    private static final List<ObservationStatus> SIGNS =
            List.of(
                    ObservationStatus.NOT_APPLICABLE,
                    ObservationStatus.MISSING,
                    ObservationStatus.CONFIDENTIAL);

    /// The codes of the SDMX list `CL_CONF_STATUS` other than `F` (free for publication).
    private static final Set<String> HIDDEN =
            Set.of("A", "C", "D", "G", "M", "N", "O", "P", "R", "S", "T");

    private final Header header;
    private final ProblemLog log;

    StatusCell(Header header, ProblemLog log) {
        this.header = header;
        this.log = log;
    }

    /// The status whose sign stands in the value column.
    static Optional<ObservationStatus> findSign(String value) {
        return SIGNS.stream().filter(status -> status.symbol().equals(value)).findFirst();
    }

    /// The status of the figure in `row`, or nothing when the log has been told why there is none.
    Optional<ObservationStatus> read(List<String> cells, long row) {
        String value = header.cell(Role.VALUE, cells);
        Optional<ObservationStatus> sign = findSign(value);
        boolean hasNumber = !value.isEmpty() && sign.isEmpty();
        String code = header.cell(Role.STATUS, cells).toUpperCase(Locale.ROOT);
        Optional<ObservationStatus> status = statusOf(code, sign, hasNumber);
        if (status.isEmpty()) {
            log.error("csv.status.unknown", row, header.nameOf(Role.STATUS), code);
            return status;
        }
        boolean contradictsSign = sign.isPresent() && !sign.equals(status);
        if (status.get().hasValue() != hasNumber || contradictsSign) {
            String found = value.isEmpty() ? "–" : value;
            log.error("csv.status.contradicts-value", row, header.nameOf(Role.STATUS), code, found);
            return Optional.empty();
        }
        return hide(status.get(), hasNumber, sign.isPresent(), cells, row);
    }

    private static Optional<ObservationStatus> statusOf(
            String code, Optional<ObservationStatus> sign, boolean hasNumber) {
        if (code.isEmpty()) {
            ObservationStatus usual =
                    hasNumber ? ObservationStatus.NORMAL : ObservationStatus.MISSING;
            return Optional.of(sign.orElse(usual));
        }
        return Stream.of(ObservationStatus.values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }

    /// A number beside a confidentiality code is refused, for it was not to leave its producer.
    private Optional<ObservationStatus> hide(
            ObservationStatus status,
            boolean hasNumber,
            boolean hasSign,
            List<String> cells,
            long row) {
        String code = header.cell(Role.CONFIDENTIALITY, cells).toUpperCase(Locale.ROOT);
        if (code.isEmpty() || code.equals("F")) {
            return Optional.of(status);
        }
        String column = header.nameOf(Role.CONFIDENTIALITY);
        if (!HIDDEN.contains(code)) {
            log.error("csv.confidentiality.unknown", row, column, code);
            return Optional.empty();
        }
        boolean saysOtherwise = hasSign && status != ObservationStatus.CONFIDENTIAL;
        if (hasNumber || saysOtherwise || status == ObservationStatus.NOT_APPLICABLE) {
            String value = header.cell(Role.VALUE, cells);
            log.error("csv.status.contradicts-value", row, column, code, value);
            return Optional.empty();
        }
        return Optional.of(ObservationStatus.CONFIDENTIAL);
    }
}
