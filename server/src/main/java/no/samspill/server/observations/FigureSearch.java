package no.samspill.server.observations;

import no.samspill.server.shared.IndicatorId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Figures of one indicator by what is asked of them, as they stand now or stood in a former
/// release.
///
/// What is hidden now is hidden in every former release too: a figure that should not have been
/// published is not found by asking for yesterday.
@Component
public class FigureSearch {

    private static final String NOW = "(select * from figure where indicator = :indicator) f";

    private static final String THEN =
            """
            (select p.indicator, p.area, p.dimensions, p.year, p.period,
               case when hidden.indicator is null then p.value end as value,
               coalesce(hidden.status, p.status) as status,
               case when hidden.indicator is null then p.comment else '' end as comment,
               p.example, cast(:release as bigint) as release
             from read_parquet(:file) p
             left join figure hidden on hidden.status = 'CONFIDENTIAL'
               and hidden.indicator = p.indicator and hidden.area = p.area
               and hidden.dimensions = p.dimensions and hidden.period = p.period
             where p.indicator = :indicator) f
            """;

    private final FigureStore store;
    private final ReleaseFolder folder;

    FigureSearch(FigureStore store, ReleaseFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    /// What is asked for.
    ///
    /// @param indicator whose figures
    /// @param areas codes of the areas; null for all
    /// @param categories the category by dimension, empty for the total; dimensions that are not
    ///   named may be anything
    /// @param fromYear the first year; null for no limit
    /// @param toYear the last year; null for no limit
    /// @param release a release to read as it landed; null for the figures in force
    public record Wanted(
            IndicatorId indicator,
            @Nullable Set<String> areas,
            Map<String, String> categories,
            @Nullable Integer fromYear,
            @Nullable Integer toYear,
            @Nullable Release release) {}

    /// How many figures there are.
    public long count(Wanted wanted) {
        return ask("select count(*) from ", wanted, "").query(Long.class).single();
    }

    /// The figures, by breakdown, area and time.
    public List<Figure> list(Wanted wanted) {
        return list(wanted, 0, Integer.MAX_VALUE);
    }

    /// Some of the figures, by breakdown, area and time.
    public List<Figure> list(Wanted wanted, long offset, int limit) {
        return ask(
                        "select * from ",
                        wanted,
                        " order by dimensions, area, year, period limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> Figures.figure(row))
                .list();
    }

    /// The names of the dimensions that an indicator's figures have, in order.
    public List<String> listDimensions(IndicatorId indicator) {
        Wanted all = new Wanted(indicator, null, Map.of(), null, null, null);
        return breakdowns(all).stream()
                .flatMap(one -> Dimensions.read(one).keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private JdbcClient.StatementSpec ask(String select, Wanted wanted, String order) {
        StringBuilder sql = new StringBuilder(select).append(source(wanted)).append(" where true");
        Collection<String> areas = wanted.areas() == null ? List.of() : wanted.areas();
        if (wanted.areas() != null) {
            sql.append(areas.isEmpty() ? " and false" : " and area in (:areas)");
        }
        List<String> breakdowns = wanted.categories().isEmpty() ? List.of() : matching(wanted);
        if (!wanted.categories().isEmpty()) {
            sql.append(breakdowns.isEmpty() ? " and false" : " and dimensions in (:breakdowns)");
        }
        sql.append(wanted.fromYear() == null ? "" : " and year >= :from");
        sql.append(wanted.toYear() == null ? "" : " and year <= :to");
        return bind(sql.append(order).toString(), wanted)
                .param("areas", areas)
                .param("breakdowns", breakdowns)
                .param("from", wanted.fromYear())
                .param("to", wanted.toYear());
    }

    private JdbcClient.StatementSpec bind(String sql, Wanted wanted) {
        Release release = wanted.release();
        return store.client()
                .sql(sql)
                .param("indicator", wanted.indicator().value())
                .param("release", release == null ? null : release.id())
                .param("file", release == null ? null : folder.file(release.file()).toString());
    }

    private static String source(Wanted wanted) {
        return wanted.release() == null ? NOW : THEN;
    }

    /// The breakdowns whose categories are those asked for.
    private List<String> matching(Wanted wanted) {
        return breakdowns(wanted).stream()
                .filter(text -> {
                    Map<String, String> breakdown = Dimensions.read(text);
                    return wanted.categories().entrySet().stream()
                            .allMatch(one ->
                                    breakdown
                                            .getOrDefault(one.getKey(), "")
                                            .equals(one.getValue()));
                })
                .toList();
    }

    private List<String> breakdowns(Wanted wanted) {
        return bind("select distinct dimensions from " + source(wanted), wanted)
                .query((row, n) -> row.getString("dimensions"))
                .list();
    }

    /// Whether the file of a release holds anything that is hidden now, or a remark on it.
    public boolean holdsHidden(Release release) {
        return store.client()
                .sql(
                        """
                        select exists (
                          select 1 from read_parquet(:file) p
                          left join figure hidden on hidden.status = 'CONFIDENTIAL'
                            and hidden.indicator = p.indicator and hidden.area = p.area
                            and hidden.dimensions = p.dimensions and hidden.period = p.period
                          where (p.status = 'CONFIDENTIAL' or hidden.indicator is not null)
                            and (p.value is not null or p.comment <> ''))
                        """)
                .param("file", folder.file(release.file()).toString())
                .query(Boolean.class)
                .single();
    }
}
