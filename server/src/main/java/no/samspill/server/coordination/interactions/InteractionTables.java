package no.samspill.server.coordination.interactions;

import no.samspill.server.coordination.interactions.InteractionSet.Kind;
import no.samspill.server.coordination.interactions.Resolution.State;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.statistics.interactions.SumCheck.Column;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows of sets, scores, imports and resolutions; added, never changed.
@Component
class InteractionTables {

    private final NamedParameterJdbcTemplate database;
    private final JsonMapper json;

    InteractionTables(NamedParameterJdbcTemplate database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /// Every set as it stands, this country's own first.
    List<InteractionSet> listSets() {
        return database.query(
                """
                select * from (
                  select distinct on (id) * from coordination.interaction_set
                  order by id, version desc) standing
                order by kind desc, id
                """,
                this::set);
    }

    Optional<InteractionSet> findSet(SetId id) {
        return database
                .query(
                        """
                        select * from coordination.interaction_set
                        where id = :id order by version desc limit 1
                        """,
                        Map.of("id", id.value()),
                        this::set)
                .stream()
                .findFirst();
    }

    void add(InteractionSet set, Actor actor, @Nullable String reason) {
        database.update(
                """
                insert into coordination.interaction_set values (:id, :version, :at, :by, :acting,
                  :reason, :kind, :owner, :name, :source, :link, :licence, :targets)
                """,
                written(set.recordedAt(), actor)
                        .addValue("id", set.id().value())
                        .addValue("version", set.version())
                        .addValue("reason", reason)
                        .addValue("kind", set.kind().name())
                        .addValue("owner", set.owner().value())
                        .addValue("name", set.name())
                        .addValue("source", set.source())
                        .addValue("link", set.link())
                        .addValue("licence", set.licence())
                        .addValue("targets", set.targets().toArray(String[]::new)));
    }

    /// What each body says of each cell of a set now.
    List<Score> listStanding(SetId set) {
        return database.query(
                """
                select distinct on (from_target, to_target, scorer) *
                from coordination.interaction_score where set_id = :set
                order by from_target, to_target, scorer, version desc
                """,
                Map.of("set", set.value()),
                this::score);
    }

    /// Everything that was ever said of a cell, the latest first.
    List<Score> listHistory(SetId set, TargetPair pair) {
        return database.query(
                """
                select * from coordination.interaction_score
                where set_id = :set and from_target = :from and to_target = :to
                order by recorded_at desc, version desc, scorer
                """,
                cell(set, pair),
                this::score);
    }

    Optional<Score> findScore(SetId set, TargetPair pair, BodyId scorer) {
        return database
                .query(
                        """
                        select * from coordination.interaction_score
                        where set_id = :set and from_target = :from and to_target = :to
                          and scorer = :scorer
                        order by version desc limit 1
                        """,
                        cell(set, pair).addValue("scorer", scorer.value()),
                        this::score)
                .stream()
                .findFirst();
    }

    /// @throws org.springframework.dao.DuplicateKeyException when one of them has just been written
    ///   by somebody else
    void add(Collection<Score> scores, Actor actor) {
        database.batchUpdate(
                """
                insert into coordination.interaction_score values (:set, :from, :to, :scorer,
                  :version, :at, :by, :acting, :score, :reason, :source)
                """,
                scores.stream()
                        .map(one -> parameters(one, actor))
                        .toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource parameters(Score one, Actor actor) {
        double score = one.judgement().asNumber();
        return written(one.recordedAt(), actor)
                .addValue("set", one.set().value())
                .addValue("from", one.pair().from())
                .addValue("to", one.pair().to())
                .addValue("scorer", one.scorer().value())
                .addValue("version", one.version())
                .addValue(
                        "score",
                        Double.isNaN(score) ? null : java.math.BigDecimal.valueOf(score),
                        java.sql.Types.NUMERIC)
                .addValue("reason", one.reason())
                .addValue("source", one.source());
    }

    void addImport(
            SetId set,
            BodyId scorer,
            Instant at,
            Actor actor,
            String file,
            String checksum,
            Map<String, Map<Column, Double>> sums) {
        database.update(
                """
                insert into coordination.interaction_import
                  (set_id, scorer, recorded_at, recorded_by, file, checksum, sums)
                values (:set, :scorer, :at, :by, :file, :checksum, :sums::jsonb)
                """,
                written(at, actor)
                        .addValue("set", set.value())
                        .addValue("scorer", scorer.value())
                        .addValue("file", file)
                        .addValue("checksum", checksum)
                        .addValue("sums", json.writeValueAsString(sums)));
    }

    /// The sums that came with the latest matrix of a set, and who sent them.
    Optional<PublishedSums> findSums(SetId set) {
        return database
                .query(
                        """
                        select scorer, sums from coordination.interaction_import
                        where set_id = :set order by id desc limit 1
                        """,
                        Map.of("set", set.value()),
                        (row, n) ->
                                new PublishedSums(
                                        new BodyId(row.getString("scorer")),
                                        json.readValue(
                                                row.getString("sums"),
                                                new TypeReference<
                                                        Map<String, Map<Column, Double>>>() {})))
                .stream()
                .findFirst();
    }

    /// Where each conflict of a set stands.
    List<Resolution> listResolutions(SetId set) {
        return database.query(
                """
                select distinct on (from_target, to_target) *
                from coordination.interaction_resolution where set_id = :set
                order by from_target, to_target, version desc
                """,
                Map.of("set", set.value()),
                this::resolution);
    }

    /// Every step of one conflict, the latest first.
    List<Resolution> listSteps(SetId set, TargetPair pair) {
        return database.query(
                """
                select * from coordination.interaction_resolution
                where set_id = :set and from_target = :from and to_target = :to
                order by version desc
                """,
                cell(set, pair),
                this::resolution);
    }

    /// @throws org.springframework.dao.DuplicateKeyException when somebody else has just taken a
    ///   step
    void add(Resolution one, Actor actor) {
        database.update(
                """
                insert into coordination.interaction_resolution values (:set, :from, :to, :version,
                  :state, :at, :by, :acting, :reason)
                """,
                written(one.recordedAt(), actor)
                        .addValue("set", one.set().value())
                        .addValue("from", one.pair().from())
                        .addValue("to", one.pair().to())
                        .addValue("version", one.version())
                        .addValue("state", one.state().name())
                        .addValue("reason", one.reason()));
    }

    private static MapSqlParameterSource cell(SetId set, TargetPair pair) {
        return new MapSqlParameterSource("set", set.value())
                .addValue("from", pair.from())
                .addValue("to", pair.to());
    }

    private static MapSqlParameterSource written(Instant at, Actor actor) {
        BodyId acting = actor.body();
        return new MapSqlParameterSource("at", at.atOffset(ZoneOffset.UTC))
                .addValue("by", actor.label())
                .addValue("acting", acting == null ? null : acting.value());
    }

    private InteractionSet set(ResultSet row, int number) throws SQLException {
        return new InteractionSet(
                new SetId(row.getString("id")),
                row.getLong("version"),
                Kind.valueOf(row.getString("kind")),
                new BodyId(row.getString("owner")),
                row.getString("name"),
                row.getString("source"),
                row.getString("link"),
                row.getString("licence"),
                List.of((String[]) row.getArray("targets").getArray()),
                instant(row));
    }

    private Score score(ResultSet row, int number) throws SQLException {
        java.math.BigDecimal score = row.getBigDecimal("score");
        return new Score(
                new SetId(row.getString("set_id")),
                pair(row),
                new BodyId(row.getString("scorer")),
                row.getLong("version"),
                score == null
                        ? new Judgement.Undecided()
                        : new Judgement.Decided(score.doubleValue()),
                row.getString("reason"),
                row.getString("source"),
                instant(row));
    }

    private Resolution resolution(ResultSet row, int number) throws SQLException {
        return new Resolution(
                new SetId(row.getString("set_id")),
                pair(row),
                row.getLong("version"),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                instant(row),
                row.getString("recorded_by"),
                row.getString("acting_for"));
    }

    private static TargetPair pair(ResultSet row) throws SQLException {
        return new TargetPair(row.getString("from_target"), row.getString("to_target"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }
}
