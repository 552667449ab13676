package no.samspill.server.audit;

import no.samspill.server.audit.Verdict.Broken;
import no.samspill.server.audit.Verdict.What;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything that has been signed about the chain, as it was found.
///
/// @param file the lines of the checkpoint file; empty for one that cannot be understood
/// @param head the head; empty when none was written
/// @param headGarbled whether there is a head that cannot be understood
/// @param table the rows of the checkpoint table
record Statements(
        List<Optional<Head>> file, Optional<Head> head, boolean headGarbled, List<Head> table) {

    Statements withTable(List<Head> rows) {
        return new Statements(file, head, headGarbled, rows);
    }

    /// Those whose signature is good.
    List<Head> believed(Seal seal) {
        return Stream.concat(own().filter(seal::isOwn), table.stream().filter(Seal::isSigned))
                .toList();
    }

    private Stream<Head> own() {
        return Stream.concat(file.stream().flatMap(Optional::stream), head.stream());
    }

    /// The first that is not signed as it should be.
    Optional<Broken> findForged(Seal seal) {
        List<Long> forged = new ArrayList<>();
        own().filter(one -> !seal.isOwn(one)).map(Head::seq).forEach(forged::add);
        table.stream().filter(one -> !Seal.isSigned(one)).map(Head::seq).forEach(forged::add);
        long before = 0;
        for (Optional<Head> line : file) {
            if (line.isEmpty()) {
                forged.add(before + 1);
            }
            before = line.map(Head::seq).orElse(before);
        }
        if (headGarbled) {
            forged.add(before + 1);
        }
        return forged.stream()
                .min(Comparator.naturalOrder())
                .map(seq -> about(seq, What.SIGNATURE_WRONG));
    }

    /// The first that the file holds and the table no longer does.
    Optional<Broken> findUnlisted() {
        return file.stream()
                .flatMap(Optional::stream)
                .filter(one -> !table.contains(one))
                .map(Head::seq)
                .min(Comparator.naturalOrder())
                .map(seq -> about(seq, What.CHECKPOINT_MISSING));
    }

    private static Broken about(long seq, What what) {
        return new Broken(seq, what, null, null, null, Math.max(0, seq - 1));
    }
}
