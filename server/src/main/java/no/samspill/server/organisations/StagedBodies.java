package no.samspill.server.organisations;

import no.samspill.server.shared.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/// Tables of bodies that were sent and wait to be taken in, for a day at most; each for the one who
/// sent it.
@Component
class StagedBodies {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient database;
    private final Clock clock;

    StagedBodies(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A file that waits.
    record Kept(String name, byte[] content) {}

    UUID keep(String name, byte[] content, Actor actor) {
        sweep();
        UUID id = UUID.randomUUID();
        database.sql(
                        """
                        insert into organisations.staged_import (id, created_at, actor, source, content)
                        values (:id, :now, :actor, :source, :content)
                        """)
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor.label())
                .param("source", name)
                .param("content", content)
                .update();
        return id;
    }

    Optional<Kept> find(UUID id, Actor actor) {
        return database.sql(
                        """
                        select source, content from organisations.staged_import
                        where id = :id and actor = :actor and created_at >= :oldest
                        """)
                .param("id", id)
                .param("actor", actor.label())
                .param("oldest", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Kept(row.getString("source"), row.getBytes("content")))
                .optional();
    }

    void discard(UUID id, Actor actor) {
        database.sql("delete from organisations.staged_import where id = :id and actor = :actor")
                .param("id", id)
                .param("actor", actor.label())
                .update();
    }

    private void sweep() {
        database.sql("delete from organisations.staged_import where created_at < :oldest")
                .param("oldest", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
