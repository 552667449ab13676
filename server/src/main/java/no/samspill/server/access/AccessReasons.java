package no.samspill.server.access;

import no.samspill.server.audit.StandingReasons;
import no.samspill.server.shared.RecordRef;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.UUID;

/// The reasons for which roles were ended and requests made and answered.
@Component
class AccessReasons implements StandingReasons {

    private final JdbcClient database;

    AccessReasons(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void blank(RecordRef record, String words) {
        switch (record.type()) {
            case "appointment" -> blank("access.appointment", "reason", record, words);
            case "deputyship" -> blank("access.deputyship", "reason", record, words);
            case "access-request" -> {
                blank("access.access_request", "why", record, words);
                blank("access.access_request", "answer", record, words);
            }
            default -> {
                // Somebody else's record.
            }
        }
    }

    private void blank(String table, String column, RecordRef record, String words) {
        database.sql(
                        "update %1$s set %2$s = null where id = :id and %2$s = :words"
                                .formatted(table, column))
                .param("id", UUID.fromString(record.id()))
                .param("words", words)
                .update();
    }
}
