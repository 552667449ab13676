package no.samspill.server.coordination.web;

import no.samspill.formats.Problem;
import no.samspill.server.coordination.interactions.MatrixPreview;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The page that shows what a matrix would bring.
///
/// @param stale whether it looked otherwise when it was to be taken in
/// @param ready whether it can be taken in
/// @param faults what is wrong, or what should be known
/// @param size how many targets
/// @param counts how many cells have each score
/// @param fresh how many scores would be written
record MatrixImportView(
        String title,
        List<Crumb> crumbs,
        UUID staged,
        String file,
        String name,
        String scorer,
        String digest,
        boolean stale,
        boolean ready,
        List<Fault> faults,
        int size,
        List<Count> counts,
        int fresh,
        int unchanged) {

    private static final int SHOWN = 500;

    /// Something that is wrong or should be known.
    record Fault(String row, String column, String text, String advice) {}

    /// How many cells have one score.
    record Count(String score, int cells) {}

    static MatrixImportView of(
            UUID staged, MatrixPreview preview, String scorer, Words words, boolean stale) {
        List<Fault> faults = new ArrayList<>();
        preview.faults().forEach(one -> faults.add(fault(one, words)));
        preview.problems().forEach(one -> faults.add(fault(one, words)));
        String title = words.get("interactions.import.preview");
        return new MatrixImportView(
                title,
                MatrixImportPages.crumbs(words, title),
                staged,
                preview.file(),
                preview.draft().name(),
                scorer,
                preview.digest(),
                stale,
                preview.isReady(),
                List.copyOf(faults.subList(0, Math.min(SHOWN, faults.size()))),
                preview.targets().size(),
                preview.counts().entrySet().stream()
                        .map(one -> new Count(label(one.getKey(), words), one.getValue()))
                        .toList(),
                preview.scores().size(),
                preview.unchanged());
    }

    private static String label(String score, Words words) {
        return switch (score) {
            case "" -> words.get("interactions.matrix.not-scored");
            case "?" -> words.get("interactions.does.undecided");
            default -> {
                double value = Double.parseDouble(score);
                yield words.numbers().signed(value, value == Math.rint(value) ? 0 : 1);
            }
        };
    }

    private static Fault fault(Problem problem, Words words) {
        String language = words.language().tag();
        return new Fault(
                row(problem.row(), words),
                Objects.requireNonNullElse(problem.column(), ""),
                problem.message(language),
                problem.advice(language));
    }

    private static Fault fault(MatrixPreview.Fault one, Words words) {
        String key = "interactions.import.fault." + one.code();
        return new Fault(
                row(one.row(), words),
                one.column(),
                words.get(key, one.argument()),
                words.get(key + ".advice"));
    }

    private static String row(@Nullable Long row, Words words) {
        return row == null ? "" : words.numbers().count(row);
    }
}
