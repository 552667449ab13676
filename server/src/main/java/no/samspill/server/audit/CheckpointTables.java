package no.samspill.server.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;

/// The rows of the checkpoint log.
@Component
class CheckpointTables {

    private final JdbcClient database;

    CheckpointTables(JdbcClient database) {
        this.database = database;
    }

    void insert(Head head) {
        database.sql(
                        """
                        insert into audit.checkpoint (seq, hash, at, key, signature)
                        values (:seq, :hash, :at, :key, :signature)
                        """)
                .param("seq", head.seq())
                .param("hash", head.digest().bytes())
                .param("at", head.at().atOffset(ZoneOffset.UTC))
                .param("key", Base64.getDecoder().decode(head.key()))
                .param("signature", Base64.getDecoder().decode(head.signature()))
                .update();
    }

    /// Some of the checkpoints, the latest first.
    List<Head> list(int limit, long offset) {
        return database.sql(
                        """
                        select seq, hash, at, key, signature from audit.checkpoint
                        order by id desc limit :limit offset :offset
                        """)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> head(row))
                .list();
    }

    long count() {
        return database.sql("select count(*) from audit.checkpoint").query(Long.class).single();
    }

    static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getLong("seq"),
                Digest.of(row.getBytes("hash")).hex(),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Base64.getEncoder().encodeToString(row.getBytes("key")),
                Base64.getEncoder().encodeToString(row.getBytes("signature")));
    }
}
