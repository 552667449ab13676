package no.samspill.server.organisations;

import no.samspill.server.audit.StandingReasons;
import no.samspill.server.shared.RecordRef;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The reasons in the history of bodies and of their reorganisations.
///
/// The rows are only added to; these functions of the database change a reason and nothing else.
@Component
class BodyReasons implements StandingReasons {

    private final JdbcClient database;
    private final Bodies bodies;

    BodyReasons(JdbcClient database, Bodies bodies) {
        this.database = database;
        this.bodies = bodies;
    }

    @Override
    public void blank(RecordRef record, String words) {
        switch (record.type()) {
            case "body" -> {
                call("organisations.blank_body_reason(:id, :words)", record.id(), words);
                forgetAfterwards(record.id(), words);
            }
            case "reorganisation" ->
                    call(
                            "organisations.blank_reorganisation_reason(:id, :words)",
                            Long.valueOf(record.id()),
                            words);
            default -> {
                // Somebody else's record.
            }
        }
    }

    private void call(String function, Object id, String words) {
        database.sql("select " + function).param("id", id).param("words", words).query(row -> {});
    }

    /// The register in memory holds it, too.
    private void forgetAfterwards(String id, String words) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        bodies.forgetReason(id, words);
                    }
                });
    }
}
