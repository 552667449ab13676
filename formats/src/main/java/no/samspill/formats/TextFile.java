package no.samspill.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// The text of a file that must be UTF-8.
///
/// A byte order mark is taken off. A file in another encoding is refused rather than guessed at: a
/// wrong guess changes names without anyone noticing.
public final class TextFile {

    private TextFile() {}

    /// The text, or nothing when `log` has been told why there is none.
    public static Optional<String> read(InputStream in, ProblemLog log) {
        byte[] bytes = bytesOf(in);
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            log.error("file.archive", null, null);
            return Optional.empty();
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            log.error("file.utf16", 1L, null);
            return Optional.empty();
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        return decode(ByteBuffer.wrap(bytes, start, bytes.length - start), log)
                .filter(text -> isNotBlank(text, log));
    }

    private static byte[] bytesOf(InputStream in) {
        try {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be read to its end", e);
        }
    }

    private static Optional<String> decode(ByteBuffer bytes, ProblemLog log) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        CoderResult result = decoder.decode(bytes, text, true);
        text.flip();
        if (!result.isError()) {
            return Optional.of(text.toString());
        }
        long row = 1 + text.chars().filter(character -> character == '\n').count();
        String found = String.format(Locale.ROOT, "0x%02X", bytes.get(bytes.position()) & 0xFF);
        log.error("file.not-utf8", row, null, found, bytes.position() + 1);
        return Optional.empty();
    }

    private static boolean isNotBlank(String text, ProblemLog log) {
        if (text.isBlank()) {
            log.error("file.empty", null, null);
        }
        return !text.isBlank();
    }

    private static boolean startsWith(byte[] bytes, int... signature) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((bytes[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
