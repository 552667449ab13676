package no.samspill.server.coordination.interactions;

import no.samspill.server.shared.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/// Matrices that were sent and wait to be taken in, for a day at most; each for the one who sent
/// it.
@Component
class StagedMatrices {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    StagedMatrices(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /// A file that waits.
    record Kept(String file, byte[] content, MatrixDraft draft) {}

    UUID keep(Kept one, Actor actor) {
        sweep();
        UUID id = UUID.randomUUID();
        database.sql(
                        """
                        insert into coordination.staged_matrix
                        values (:id, :now, :actor, :file, :content, :draft::jsonb)
                        """)
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor.label())
                .param("file", one.file())
                .param("content", one.content())
                .param("draft", json.writeValueAsString(one.draft()))
                .update();
        return id;
    }

    Optional<Kept> find(UUID id, Actor actor) {
        return database.sql(
                        """
                        select file, content, draft from coordination.staged_matrix
                        where id = :id and actor = :actor and created_at >= :oldest
                        """)
                .param("id", id)
                .param("actor", actor.label())
                .param("oldest", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .query((row, n) ->
                        new Kept(
                                row.getString("file"),
                                row.getBytes("content"),
                                json.readValue(row.getString("draft"), MatrixDraft.class)))
                .optional();
    }

    void discard(UUID id, Actor actor) {
        database.sql("delete from coordination.staged_matrix where id = :id and actor = :actor")
                .param("id", id)
                .param("actor", actor.label())
                .update();
    }

    private void sweep() {
        database.sql("delete from coordination.staged_matrix where created_at < :oldest")
                .param("oldest", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
