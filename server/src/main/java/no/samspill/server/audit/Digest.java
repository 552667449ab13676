package no.samspill.server.audit;

import java.util.HexFormat;

/// Bytes that identify something: a SHA-256 digest, or the salt of one.
///
/// @param hex two small hexadecimal digits for each byte
public record Digest(String hex) {

    /// What the first entry of a chain has before it.
    static final Digest NONE = new Digest("0".repeat(64));

    static Digest of(byte[] bytes) {
        return new Digest(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
