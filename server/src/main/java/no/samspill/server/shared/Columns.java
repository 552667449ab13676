package no.samspill.server.shared;

import no.samspill.formats.LocalizedText;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/// How texts in several languages and periods of validity stand in PostgreSQL columns.
@Component
public class Columns {

    private final JsonMapper json;

    Columns(JsonMapper json) {
        this.json = json;
    }

    /// The JSON form of a text, for a `jsonb` column.
    public String write(LocalizedText text) {
        return json.writeValueAsString(text.byLanguage());
    }

    /// The text in a `jsonb` column.
    public LocalizedText text(ResultSet row, String column) throws SQLException {
        return new LocalizedText(
                json.readValue(
                        row.getString(column),
                        new tools.jackson.core.type.TypeReference<
                                java.util.TreeMap<String, String>>() {}));
    }

    /// A half-open period, for a `daterange` column: from the first day until before the last.
    public static String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        return "[" + (from == null ? "" : from) + "," + (to == null ? "" : to) + ")";
    }

    /// A day in a `date` column, or null.
    public static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
