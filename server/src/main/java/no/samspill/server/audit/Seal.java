package no.samspill.server.audit;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/// The key (Ed25519) that statements of how the chain ended are signed with.
///
/// It is made at the first start. The private half is a file that its owner alone can read; the
/// public half lies beside it and in every statement.
@Component
class Seal {

    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final String known;

    Seal(AuditFolder folder) {
        Path secretFile = folder.file("signing-key");
        Path knownFile = folder.file("signing-key.public");
        try {
            if (!Files.exists(secretFile) || !Files.exists(knownFile)) {
                KeyPair made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
                folder.replace("signing-key.public", base64(made.getPublic().getEncoded()));
                folder.replaceForOwner("signing-key", base64(made.getPrivate().getEncoded()));
            }
            known = Files.readString(knownFile).strip();
            secret =
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(
                                            Base64.getDecoder()
                                                    .decode(Files.readString(secretFile).strip())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(secretFile + " is no key of " + ALGORITHM, e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// States that the chain ends here.
    Head sign(Link link, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(Head.signed(link.seq(), link.hash(), at));
            return new Head(link.seq(), link.hash().hex(), at, known, base64(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether a statement is signed with this very key.
    boolean isOwn(Head head) {
        return head.key().equals(known) && isSigned(head);
    }

    /// Whether a statement is signed with the key it names.
    static boolean isSigned(Head head) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePublic(
                                    new X509EncodedKeySpec(
                                            Base64.getDecoder().decode(head.key()))));
            signature.update(Head.signed(head.seq(), head.digest(), head.at()));
            return signature.verify(Base64.getDecoder().decode(head.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
