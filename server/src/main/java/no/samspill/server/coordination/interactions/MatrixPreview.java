package no.samspill.server.coordination.interactions;

import no.samspill.formats.Problem;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// What a matrix that was sent would bring.
///
/// @param file its name
/// @param draft where it belongs
/// @param problems what was found in reading it
/// @param faults what does not fit the pack or the set; nothing is taken in while there are any
/// @param targets the codes, in the order of rows and columns; none when it could not be read
/// @param counts how many cells have each score, `-3` to `3`, `?`, and empty for nothing said
/// @param scores the scores that would be written
/// @param unchanged how many scores the body has given already
public record MatrixPreview(
        String file,
        MatrixDraft draft,
        List<Problem> problems,
        List<Fault> faults,
        List<String> targets,
        Map<String, Integer> counts,
        List<Score> scores,
        int unchanged) {

    public MatrixPreview {
        problems = List.copyOf(problems);
        faults = List.copyOf(faults);
        targets = List.copyOf(targets);
        scores = List.copyOf(scores);
    }

    /// Something that does not fit.
    ///
    /// @param row as a spreadsheet counts it; null for the file as a whole
    /// @param column its name; empty for the row as a whole
    /// @param code the last part of the keys of the sentence and its advice
    /// @param argument what the sentence mentions
    public record Fault(@Nullable Long row, String column, String code, String argument) {}

    /// Whether it can be taken in.
    public boolean isReady() {
        return faults.isEmpty() && !targets.isEmpty();
    }

    /// Tells this preview from any that would write something else.
    public String digest() {
        StringBuilder all = new StringBuilder(draft.toString());
        scores.forEach(one ->
                all.append('\n')
                        .append(one.pair())
                        .append(' ')
                        .append(one.version())
                        .append(' ')
                        .append(one.judgement()));
        return checksum(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String checksum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
