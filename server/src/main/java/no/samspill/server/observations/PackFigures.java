package no.samspill.server.observations;

import no.samspill.formats.Observation;
import no.samspill.formats.pack.CountryPack;
import no.samspill.server.shared.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;

/// Lets the figures of a country pack land, one release per set.
///
/// A set whose content has landed before does not land again, so that a corrected title in the pack
/// does not lay the pack's figures over what has been imported since. Invented figures stay away
/// once they have been withdrawn.
@Component
public class PackFigures {

    private final Releases releases;
    private final JdbcClient database;
    private final Clock clock;

    PackFigures(Releases releases, JdbcClient database, Clock clock) {
        this.releases = releases;
        this.database = database;
        this.clock = clock;
    }

    /// Lets every set land that is new or changed.
    public void land(CountryPack pack) {
        for (CountryPack.Figures set : pack.figures()) {
            String checksum = checksum(set);
            boolean unwanted = set.example() && releases.hasWithdrawal();
            if (!unwanted && !hasLanded(set.source(), checksum)) {
                land(set);
                remember(set.source(), checksum);
            }
        }
    }

    private void land(CountryPack.Figures set) {
        LocalDate published = set.published() == null ? LocalDate.now(clock) : set.published();
        releases.commit(
                set.observations(),
                new Releases.Label(
                        set.source(),
                        "pack",
                        new Actor.Automatic("pack"),
                        published,
                        set.note(),
                        set.example()));
    }

    private boolean hasLanded(String source, String checksum) {
        return database.sql(
                                "select count(*) from observations.pack_set where source = ? and checksum = ?")
                        .params(source, checksum)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void remember(String source, String checksum) {
        database.sql(
                        """
                        insert into observations.pack_set values (?, ?, ?)
                        on conflict (source) do update
                        set checksum = excluded.checksum, landed_at = excluded.landed_at
                        """)
                .params(source, checksum, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String checksum(CountryPack.Figures set) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Observation one : set.observations()) {
                digest.update(one.toString().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
