package no.samspill.server.audit;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/// The one byte form of values that are hashed or signed.
///
/// - It begins with a text that names what is encoded and the version of the encoding, such as
///   `samspill.audit.entry.1`, so that a digest of one kind of thing is never one of another.
/// - A **text** is the byte 1, its length in UTF-8 as four bytes, and the bytes; a text that is
///   missing is the byte 0.
/// - A **number** is eight bytes. All numbers are big-endian and signed.
/// - A **time** is two numbers: seconds since 1970-01-01T00:00Z, and nanoseconds within the second
///   (whole microseconds, which is what PostgreSQL keeps).
/// - A **digest** is its bytes, preceded by their count as four bytes.
///
/// Lengths come first, so no two different lists of values have the same form.
final class Canonical {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Canonical(String kind) {
        text(kind);
    }

    Canonical text(@Nullable String text) {
        if (text == null) {
            out.write(0);
            return this;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(1);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        out.writeBytes(bytes);
        return this;
    }

    Canonical number(long number) {
        out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    Canonical time(Instant time) {
        return number(time.getEpochSecond()).number(time.getNano());
    }

    Canonical digest(Digest digest) {
        byte[] bytes = digest.bytes();
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        out.writeBytes(bytes);
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    Digest sha256() {
        return sha256(new byte[0]);
    }

    /// The digest of these bytes and then the values.
    Digest sha256(byte[] first) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(first);
            return Digest.of(sha.digest(bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A text as PostgreSQL can keep it and UTF-8 can carry it: characters of value zero and halves
    /// of pairs become U+FFFD, so that what is hashed is what will be read back.
    static @Nullable String storable(@Nullable String text) {
        if (text == null) {
            return null;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(one -> one == 0 || isHalf(one) ? 0xFFFD : one)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isHalf(int one) {
        return one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE;
    }
}
