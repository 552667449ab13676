package no.samspill.server.observations;

import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Files that were previewed and wait for their commit, for a day at most.
///
/// What a process that ended left behind, half sent or half unpacked, is swept at the next start.
@Component
class Staging implements SmartInitializingSingleton {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Path folder;
    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    Staging(
            @Value("${samspill.data}") Path data,
            JdbcClient database,
            JsonMapper json,
            Clock clock) {
        folder = data.resolve("staging");
        this.database = database;
        this.json = json;
        this.clock = clock;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file that waits.
    record Kept(Path file, String name, @Nullable String indicator) {}

    /// @param owner the body for which it was kept; null when for none
    private record Settings(@Nullable String indicator, @Nullable String owner) {}

    private static @Nullable String owner(Actor actor) {
        BodyId body = actor.body();
        return body == null ? null : body.toString();
    }

    @Override
    public void afterSingletonsInstantiated() {
        sweep();
        sweepFolder();
    }

    /// Where an upload may be written before it is previewed; the caller deletes it.
    Path newUpload() throws IOException {
        return Files.createTempFile(folder, "upload", ".upload");
    }

    UUID keep(Path file, String name, @Nullable String indicator, Actor actor) {
        sweep();
        UUID id = UUID.randomUUID();
        Path kept = folder.resolve(id.toString());
        copy(file, kept);
        database.sql(
                        """
                        insert into observations.staged_import
                          (id, created_at, actor, source, file, settings)
                        values (:id, :now, :actor, :source, :file, :settings::jsonb)
                        """)
                .params(
                        Map.of(
                                "id",
                                id,
                                "now",
                                clock.instant().atOffset(ZoneOffset.UTC),
                                "actor",
                                actor.signature(),
                                "source",
                                name,
                                "file",
                                kept.getFileName().toString(),
                                "settings",
                                json.writeValueAsString(new Settings(indicator, owner(actor)))))
                .update();
        return id;
    }

    Optional<Kept> find(UUID id) {
        return database.sql("select * from observations.staged_import where id = ?")
                .param(id)
                .query((row, n) ->
                        new Kept(
                                folder.resolve(row.getString("file")),
                                row.getString("source"),
                                json.readValue(row.getString("settings"), Settings.class)
                                        .indicator()))
                .optional()
                .filter(kept -> Files.exists(kept.file()));
    }

    /// The body for which a file was kept, also after it has landed.
    Optional<BodyId> findOwner(UUID id) {
        return database.sql("select settings from observations.staged_import where id = ?")
                .param(id)
                .query((row, n) -> json.readValue(row.getString("settings"), Settings.class))
                .optional()
                .flatMap(settings -> Optional.ofNullable(settings.owner()))
                .map(BodyId::new);
    }

    /// Remembers what came of a file and forgets the file itself.
    void settle(UUID id, long release) {
        database.sql("update observations.staged_import set release_id = ? where id = ?")
                .params(release, id)
                .update();
        delete(folder.resolve(id.toString()));
    }

    /// What came of a file.
    Optional<Long> findRelease(UUID id) {
        return database.sql(
                        """
                        select release_id from observations.staged_import
                        where id = ? and release_id is not null
                        """)
                .param(id)
                .query(Long.class)
                .optional();
    }

    void discard(UUID id) {
        database.sql("delete from observations.staged_import where id = ?").param(id).update();
        delete(folder.resolve(id.toString()));
    }

    /// Forgets what has waited too long.
    private void sweep() {
        database.sql("select id from observations.staged_import where created_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .query((row, n) -> UUID.fromString(row.getString("id")))
                .list()
                .forEach(this::discard);
    }

    /// Deletes whatever waits for nobody. Only at start: later it may be on its way in.
    private void sweepFolder() {
        Set<String> waiting =
                database.sql("select file from observations.staged_import where release_id is null")
                        .query((row, n) -> String.valueOf(row.getString("file")))
                        .set();
        try (var found = Files.list(folder)) {
            found.filter(one -> !waiting.contains(String.valueOf(one.getFileName())))
                    .toList()
                    .forEach(Staging::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try {
            Files.walkFileTree(
                    root,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes at)
                                throws IOException {
                            Files.delete(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(
                                Path folder, @Nullable IOException problem) throws IOException {
                            Files.delete(folder);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
