package no.samspill.server.geography;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.boundaries.Boundary;
import no.samspill.server.geography.Boundaries.BoundarySet;
import no.samspill.server.geography.Boundaries.Kept;
import no.samspill.server.geography.Boundaries.Outlines;
import no.samspill.server.geography.Boundaries.Shape;
import no.samspill.server.shared.Columns;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;

/// Sets of outlines in PostgreSQL.
@Repository
class BoundaryTables {

    /// About a metre: far less than a map can show.
    private static final double PLACES = 1e5;

    private final JdbcClient database;
    private final NamedParameterJdbcTemplate batches;
    private final Columns columns;
    private final JsonMapper json;
    private final Clock clock;

    BoundaryTables(
            JdbcClient database,
            NamedParameterJdbcTemplate batches,
            Columns columns,
            JsonMapper json,
            Clock clock) {
        this.database = database;
        this.batches = batches;
        this.columns = columns;
        this.json = json;
        this.clock = clock;
    }

    /// A set before it is stored.
    record Draft(
            String level,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            LocalizedText attribution,
            String source,
            String actor,
            boolean fromPack) {}

    long insert(Draft draft, Path file, List<Boundary> boundaries) {
        long id =
                database.sql(
                                """
                                insert into geography.boundary_set (level, validity, attribution,
                                  source, checksum, imported_at, imported_by, from_pack)
                                values (:level, :validity::daterange, :attribution::jsonb, :source,
                                  :checksum, :now, :actor, :fromPack)
                                returning id
                                """)
                        .param("level", draft.level())
                        .param("validity", Columns.period(draft.validFrom(), draft.validTo()))
                        .param("attribution", columns.write(draft.attribution()))
                        .param("source", draft.source())
                        .param("checksum", checksum(file))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("actor", draft.actor())
                        .param("fromPack", draft.fromPack())
                        .query(Long.class)
                        .single();
        batches.batchUpdate(
                "insert into geography.boundary values (:set, :code, :name, :geometry::jsonb)",
                boundaries.stream()
                        .map(one -> parameters(id, one))
                        .toArray(MapSqlParameterSource[]::new));
        return id;
    }

    private MapSqlParameterSource parameters(long set, Boundary one) {
        return new MapSqlParameterSource("set", set)
                .addValue("code", one.code())
                .addValue("name", one.name())
                .addValue("geometry", json.writeValueAsString(coordinates(one.polygons())));
    }

    void deleteThoseOfPack() {
        database.sql("delete from geography.boundary_set where from_pack").update();
    }

    /// All sets, the one to use first before the others.
    List<Kept> list() {
        return database.sql(
                        """
                        select *, lower(validity) as valid_from, upper(validity) as valid_to
                        from geography.boundary_set order by from_pack, id desc
                        """)
                .query((row, n) -> kept(row))
                .list();
    }

    private Kept kept(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        LocalizedText attribution = columns.text(row, "attribution");
        List<Shape> shapes = shapes(id);
        return new Kept(
                new BoundarySet(
                        id,
                        row.getString("level"),
                        Columns.date(row, "valid_from"),
                        Columns.date(row, "valid_to"),
                        attribution,
                        row.getString("source"),
                        row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                        row.getString("imported_by"),
                        shapes.size()),
                new Outlines(shapes, attribution));
    }

    private List<Shape> shapes(long set) {
        return database.sql("select * from geography.boundary where set_id = ? order by code")
                .param(set)
                .query((row, n) ->
                        new Shape(
                                row.getString("code"),
                                row.getString("name"),
                                polygons(
                                        json.readValue(
                                                row.getString("geometry"), double[][][][].class))))
                .list();
    }

    /// Coordinates as GeoJSON has them for a MultiPolygon.
    static double[][][][] coordinates(List<List<double[]>> polygons) {
        return polygons.stream()
                .map(rings -> rings.stream().map(BoundaryTables::pairs).toArray(double[][][]::new))
                .toArray(double[][][][]::new);
    }

    private static double[][] pairs(double[] ring) {
        double[][] pairs = new double[ring.length / 2][2];
        for (int i = 0; i < ring.length; i++) {
            pairs[i / 2][i % 2] = Math.round(ring[i] * PLACES) / PLACES;
        }
        return pairs;
    }

    static List<List<double[]>> polygons(double[][][][] coordinates) {
        return java.util.Arrays.stream(coordinates)
                .map(rings -> java.util.Arrays.stream(rings).map(BoundaryTables::flat).toList())
                .toList();
    }

    private static double[] flat(double[][] pairs) {
        double[] ring = new double[2 * pairs.length];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = pairs[i / 2][i % 2];
        }
        return ring;
    }

    private static String checksum(Path file) {
        try (InputStream in =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
