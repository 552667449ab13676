package no.samspill.server.audit;

import no.samspill.server.shared.Actor;
import no.samspill.server.shared.Change;
import no.samspill.server.shared.RecordRef;
import no.samspill.server.start.Server;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// A server in a process of its own that makes a change, and another of which the head is never
/// told.
final class DoomedChange {

    static final String SAID = "the change stands";
    static final String STATED = "stated";
    static final String UNSTATED = "unstated";

    private DoomedChange() {}

    static Server.Options options(Path data, Path pack) {
        return new Server.Options(data, pack, 0, "127.0.0.1", Optional.empty(), false);
    }

    /// Makes both changes and stays between the second one's commit and its head.
    ///
    /// @param arguments data folder, pack
    public static void main(String[] arguments) throws Exception {
        Server server =
                Server.start(options(Path.of(arguments[0]), Path.of(arguments[1])), step -> {});
        change(STATED, server, () -> {});
        change(
                UNSTATED,
                server,
                () -> TransactionSynchronizationManager.registerSynchronization(new Stop()));
    }

    private static void change(String note, Server server, Runnable first) {
        server.part(TransactionTemplate.class)
                .executeWithoutResult(status -> {
                    first.run();
                    server.part(Announcer.class)
                            .publish(
                                    new Change.Plain(
                                            new RecordRef("note", note),
                                            new Actor.Operator(),
                                            "edited",
                                            null,
                                            List.of(),
                                            null));
                });
    }

    /// Comes before the head is written, and lets nothing after it happen.
    private static final class Stop implements TransactionSynchronization {

        @Override
        public int getOrder() {
            return 0;
        }

        @Override
        public void afterCommit() {
            System.out.println(SAID);
            System.out.flush();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
