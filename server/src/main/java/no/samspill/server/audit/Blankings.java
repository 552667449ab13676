package no.samspill.server.audit;

import no.samspill.server.shared.RecordRef;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How an entry tells of a blanking: which entries lost their personal texts by it.
///
/// The database reads the same form (`audit.require_entry_of_blanking`).
final class Blankings {

    /// What the entries that tell of it are about.
    static final RecordRef RECORD = new RecordRef("audit", "personal-data");

    /// What they say was done.
    static final String ACTION = "blanked";

    /// The part with the numbers of the entries.
    static final String ENTRIES = "entries";

    private Blankings() {}

    /// These numbers as the part holds them.
    static String text(List<Long> entries) {
        return entries.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /// The numbers of the entries whose blanking this one tells of; none when it tells of none.
    static Stream<Long> toldBy(Entry entry) {
        boolean tells =
                entry.type().equals(RECORD.type())
                        && entry.id().equals(RECORD.id())
                        && entry.action().equals(ACTION);
        return entry.parts().stream()
                .filter(part -> tells && part.name().equals(ENTRIES) && !part.personal())
                .map(Part::after)
                .flatMap(Stream::ofNullable)
                .flatMap(text -> Arrays.stream(text.split(", ", -1)))
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf);
    }
}
