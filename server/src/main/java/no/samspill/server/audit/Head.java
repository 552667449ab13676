package no.samspill.server.audit;

import java.time.Instant;

/// A signed statement of how the chain ended: written to a file after every change (the head), and
/// to a log from time to time (a checkpoint).
///
/// What is signed (Ed25519) is `samspill.audit.head.1`, seq, hash and time ([Canonical]).
///
/// @param seq the number of the last entry
/// @param hash its hash, in hexadecimal
/// @param at when the statement was made
/// @param key the public key, X.509 in base64
/// @param signature in base64
public record Head(long seq, String hash, Instant at, String key, String signature) {

    static byte[] signed(long seq, Digest hash, Instant at) {
        return new Canonical("samspill.audit.head.1").number(seq).digest(hash).time(at).bytes();
    }

    Digest digest() {
        return new Digest(hash);
    }
}
