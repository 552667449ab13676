package no.samspill.server.portal;

import no.samspill.formats.LocalizedText;
import no.samspill.server.portal.SearchIndex.Kind;
import no.samspill.server.shared.Columns;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Finds by words in Norwegian or English, by their beginnings, by codes, and by names in any
/// language with or without accents.
@Component
class Search {

    private static final String ALL =
            """
            with asked as (
              select lower(unaccent(:q)) as plain,
                to_tsquery('simple', unaccent(:prefixes))
                  || websearch_to_tsquery('norwegian', :q)
                  || websearch_to_tsquery('english', :q) as words)
            select d.kind, d.title, d.detail, d.path, d.goal
            from portal.search_document d, asked
            where d.document @@ asked.words and d.kind in (:kinds)
            order by position('|' || asked.plain || '|' in d.names) = 0,
              d.former,
              position('|' || asked.plain in d.names) = 0,
              ts_rank(d.document, asked.words) desc, d.id
            limit :most
            """;

    private final JdbcClient database;
    private final Columns columns;

    Search(JdbcClient database, Columns columns) {
        this.database = database;
        this.columns = columns;
    }

    /// Something found; `goal` is 0 when it stands under none.
    record Found(Kind kind, LocalizedText title, LocalizedText detail, String path, int goal) {}

    List<Found> find(String asked, Set<Kind> kinds, int most) {
        String prefixes = prefixes(asked);
        if (prefixes.isEmpty()) {
            return List.of();
        }
        return database
                .sql(ALL)
                .param("q", asked.strip())
                .param("prefixes", prefixes)
                .param("kinds", kinds.stream().map(Kind::name).collect(Collectors.toSet()))
                .param("most", most)
                .query((row, n) ->
                        new Found(
                                Kind.valueOf(row.getString("kind")),
                                columns.text(row, "title"),
                                columns.text(row, "detail"),
                                row.getString("path"),
                                row.getInt("goal")))
                .list()
                .stream()
                .filter(distinct())
                .toList();
    }

    /// A former code leads to the place of today: under the same name it is the same find again.
    private static Predicate<Found> distinct() {
        Set<Map.Entry<String, LocalizedText>> seen = new HashSet<>();
        return found -> seen.add(Map.entry(found.path(), found.title()));
    }

    /// Each word as the beginning of one: `'gre' & 'fol'` with `:*`.
    private static String prefixes(String asked) {
        return Arrays.stream(asked.strip().split("[^\\p{L}\\p{N}.]+"))
                .map(word -> word.replaceAll("^\\.+|\\.+$", ""))
                .filter(word -> !word.isEmpty())
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
    }
}
