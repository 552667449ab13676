package no.samspill.server.access;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// How the command line beside a running Samspill signs in: whoever may read the data folder reads
/// a token there, new at every start.
@Component
@ConditionalOnWebApplication
class OperatorToken implements DisposableBean {

    /// The scheme of the header that carries the token.
    static final String SCHEME = "Samspill-Operator ";

    private static final String FILE = "operator-token";

    private final Path file;
    private final String token = Secrets.draw();

    OperatorToken(@Value("${samspill.data}") Path data) {
        file = data.resolve(FILE);
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, ownerOnly());
            Files.writeString(file, token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    boolean is(String candidate) {
        return Secrets.same(token, candidate);
    }

    @Override
    public void destroy() throws IOException {
        Files.deleteIfExists(file);
    }
}
