package no.samspill.formats.pack;

import no.samspill.formats.pack.PackCsv.Row;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// `area-changes.csv`: how areas became other areas.
final class AreaChangesFile {

    static final String FILE = "area-changes.csv";

    private static final List<String> COLUMNS = List.of("from", "to", "date", "kind");

    private AreaChangesFile() {}

    static List<Located<AreaChange>> read(PackSource source) {
        return PackCsv.read(source, FILE, COLUMNS).stream()
                .flatMap(row -> change(row).stream())
                .toList();
    }

    private static Optional<Located<AreaChange>> change(Row row) {
        String from = row.text("from");
        String to = row.text("to");
        row.text("date");
        LocalDate date = row.date("date");
        String written = row.text("kind");
        AreaChange.Kind kind = Cells.choice(written, AreaChange.Kind.class);
        if (kind == null && !written.isEmpty()) {
            row.error("pack.choice", "kind", written, Cells.choices(AreaChange.Kind.class));
        }
        return date == null || kind == null
                ? Optional.empty()
                : Optional.of(
                        new Located<>(new AreaChange(from, to, date, kind), FILE, row.number()));
    }
}
