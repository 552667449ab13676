package no.samspill.server.observations;

import no.samspill.formats.ObservationStatus;
import no.samspill.server.shared.AreaCode;
import no.samspill.server.shared.IndicatorId;

import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads what is measured, from the current releases.
@Component
public class Figures {

    private static final String COLUMNS =
            "f.indicator, f.area, f.dimensions, f.year, f.period, f.value, f.status, f.comment,"
                    + " f.example, f.release";

    private final FigureStore store;

    Figures(FigureStore store) {
        this.store = store;
    }

    /// One series, by year.
    public List<Figure> series(
            IndicatorId indicator, AreaCode area, Map<String, String> dimensions) {
        return store.client()
                .sql(
                        "select "
                                + COLUMNS
                                + """
                                 from figure f
                                where f.indicator = ? and f.area = ? and f.dimensions = ?
                                order by f.year, f.period
                                """)
                .params(indicator.value(), area.value(), Dimensions.write(dimensions))
                .query((row, n) -> figure(row))
                .list();
    }

    /// The same series for every area that has it, by area and year.
    public List<Figure> seriesOfAllAreas(IndicatorId indicator, Map<String, String> dimensions) {
        return store.client()
                .sql(
                        "select "
                                + COLUMNS
                                + """
                                 from figure f where f.indicator = ? and f.dimensions = ?
                                order by f.area, f.year, f.period
                                """)
                .params(indicator.value(), Dimensions.write(dimensions))
                .query((row, n) -> figure(row))
                .list();
    }

    /// The headline series of every indicator for these areas, by indicator, area and year.
    public List<Figure> headlines(Collection<AreaCode> areas) {
        return store.client()
                .sql(
                        "select "
                                + COLUMNS
                                + """
                                 from figure f
                                join headline h on h.indicator = f.indicator
                                  and h.dimensions = f.dimensions
                                where f.area in (select unnest(string_split(?, '|')))
                                order by f.indicator, f.area, f.year, f.period
                                """)
                .param(String.join("|", areas.stream().map(AreaCode::value).toList()))
                .query((row, n) -> figure(row))
                .list();
    }

    /// Between which figures areas lie.
    ///
    /// @param low the lowest of their last figures
    /// @param high the highest
    public record Span(double low, double high) {}

    /// The span of these areas' last figures in the headline series of every indicator, by
    /// indicator; none for an indicator without figures here.
    public Map<String, Span> headlineSpans(Collection<AreaCode> areas) {
        Map<String, Span> spans = new HashMap<>();
        store.client()
                .sql(
                        """
                        select indicator, min(last) as low, max(last) as high
                        from (
                          select f.indicator, f.area,
                            arg_max(f.value, concat(f.year, ' ', f.period)) as last
                          from figure f
                          join headline h on h.indicator = f.indicator
                            and h.dimensions = f.dimensions
                          where f.value is not null
                            and f.area in (select unnest(string_split(?, '|')))
                          group by f.indicator, f.area
                        )
                        group by indicator
                        """)
                .param(String.join("|", areas.stream().map(AreaCode::value).toList()))
                .query(row -> {
                    spans.put(
                            row.getString("indicator"),
                            new Span(row.getDouble("low"), row.getDouble("high")));
                });
        return spans;
    }

    /// Every figure of an indicator, by breakdown, area and year.
    public List<Figure> all(IndicatorId indicator) {
        return store.client()
                .sql(
                        "select "
                                + COLUMNS
                                + """
                                 from figure f where f.indicator = ?
                                order by f.dimensions, f.area, f.year, f.period
                                """)
                .param(indicator.value())
                .query((row, n) -> figure(row))
                .list();
    }

    /// The breakdowns an indicator has figures for in an area, the total first.
    public List<Map<String, String>> breakdowns(IndicatorId indicator, AreaCode area) {
        return store.client()
                .sql(
                        """
                        select distinct dimensions from figure where indicator = ? and area = ?
                        order by length(dimensions), dimensions
                        """)
                .params(indicator.value(), area.value())
                .query((row, n) ->
                        (Map<String, String>) Dimensions.read(row.getString("dimensions")))
                .list();
    }

    /// How many areas of each code have any figure, and which indicators are invented.
    ///
    /// @param indicator the indicator's id
    /// @param areas the number of areas with a figure
    /// @param firstYear the first year with a figure
    /// @param lastYear the last year with a figure
    /// @param example whether any of its figures is invented
    public record Extent(
            String indicator, int areas, int firstYear, int lastYear, boolean example) {}

    /// The extent of every indicator that has figures.
    public List<Extent> extents() {
        return store.client()
                .sql(
                        """
                        select indicator, count(distinct area) as areas, min(year) as first_year,
                          max(year) as last_year, bool_or(example) as example
                        from figure group by indicator order by indicator
                        """)
                .query((row, n) ->
                        new Extent(
                                row.getString("indicator"),
                                row.getInt("areas"),
                                row.getInt("first_year"),
                                row.getInt("last_year"),
                                row.getBoolean("example")))
                .list();
    }

    static Figure figure(ResultSet row) throws SQLException {
        double value = row.getDouble("value");
        boolean absent = row.wasNull();
        return new Figure(
                row.getString("indicator"),
                row.getString("area"),
                Dimensions.read(row.getString("dimensions")),
                row.getInt("year"),
                row.getString("period"),
                absent ? null : value,
                ObservationStatus.valueOf(row.getString("status")),
                row.getString("comment"),
                row.getBoolean("example"),
                row.getLong("release"));
    }
}
