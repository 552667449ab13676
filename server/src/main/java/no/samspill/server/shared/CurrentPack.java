package no.samspill.server.shared;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.Problem;
import no.samspill.formats.pack.InventedPerson;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Whose pack the server runs on.
@Component
public class CurrentPack {

    private final JdbcClient database;
    private final JsonMapper json;
    private volatile Optional<Loaded> loaded = Optional.empty();

    CurrentPack(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /// What is known about the pack that is loaded.
    ///
    /// @param id short and stable, such as `norway`
    /// @param name the country's name
    /// @param nation the area that is the whole country
    /// @param languages tags of the content's languages, the main one first
    /// @param attribution lines to show with its content
    /// @param people the invented people to try Samspill out as; none for whoever suits
    public record Loaded(
            String id,
            LocalizedText name,
            AreaCode nation,
            List<String> languages,
            List<LocalizedText> attribution,
            @Nullable List<InventedPerson> people) {

        public Loaded {
            // A pack that was loaded before packs could name people has none.
            people = people == null ? List.of() : List.copyOf(people);
        }

        /// The invented people to try Samspill out as.
        @Override
        public List<InventedPerson> people() {
            return Objects.requireNonNull(people);
        }
    }

    /// The pack; fails before one is loaded.
    public Loaded get() {
        return loaded.orElseThrow(() -> new IllegalStateException("no country pack is loaded"));
    }

    /// What was irregular in the pack's folder, in the order it was found.
    public List<Problem> listReport() {
        return database.sql(
                        "select report from shared.pack order by loaded_at desc, id desc limit 1")
                .query(String.class)
                .optional()
                .map(text -> List.of(json.readValue(text, Problem[].class)))
                .orElseGet(List::of);
    }

    /// Adds what a part of the server noticed while it took its share of the pack, in the
    /// transaction that loads it.
    public void addToReport(List<Problem> noticed) {
        if (!noticed.isEmpty()) {
            database.sql(
                            """
                            update shared.pack set report = report || :noticed::jsonb
                            where id = (select max(id) from shared.pack)
                            """)
                    .param("noticed", json.writeValueAsString(noticed))
                    .update();
        }
    }

    /// How many lines [#listReport] has.
    public int countReport() {
        return database.sql(
                        """
                        select coalesce(jsonb_array_length(report), 0)
                        from shared.pack order by loaded_at desc, id desc limit 1
                        """)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /// The checksum of the pack that the database holds with all its figures and its report; empty
    /// when there is none.
    Optional<String> findChecksum() {
        return database.sql(
                        """
                        select checksum from shared.pack
                        where complete and report is not null
                          and id = (select max(id) from shared.pack)
                        """)
                .query(String.class)
                .optional();
    }

    void complete() {
        database.sql(
                        """
                        update shared.pack set complete = true
                        where not complete and id = (select max(id) from shared.pack)
                        """)
                .update();
    }

    void refresh() {
        loaded =
                database.sql(
                                "select description from shared.pack order by loaded_at desc, id desc limit 1")
                        .query(String.class)
                        .optional()
                        .map(text -> json.readValue(text, Loaded.class));
    }
}
