package no.samspill.formats.jsonstat;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// How the dimensions of a JSON-stat table become indicators, areas and periods.
///
/// @param nation the code of the whole country, which stands in for Statistics Norway's `0` and
///   KOSTRA's `EAK`, and for the area of a table that has no areas
/// @param indicator the indicator of a table with one measure; null when the table names it
/// @param indicatorByMeasure the indicator of each measure (Statistics Norway's `ContentsCode`);
///   measures that are not mentioned are left out with a warning; empty to take all
/// @param areaDimension the id of the dimension with areas; null for the one with the role `geo`,
///   else `Region` or `KOKkommuneregion0000`
/// @param timeDimension the id of the dimension with periods; null for the one with the role
///   `time`, else `Tid`
/// @param measureDimension the id of the dimension with measures; null for the one with the role
///   `metric`, else `ContentsCode`
public record JsonStatMapping(
        String nation,
        @Nullable String indicator,
        Map<String, String> indicatorByMeasure,
        @Nullable String areaDimension,
        @Nullable String timeDimension,
        @Nullable String measureDimension) {

    public JsonStatMapping {
        indicatorByMeasure = Map.copyOf(indicatorByMeasure);
    }

    /// Every measure becomes an indicator named after the table and the measure, such as
    /// `05300-avstand`.
    public static JsonStatMapping forNation(String nation) {
        return new JsonStatMapping(nation, null, Map.of(), null, null, null);
    }

    /// The table's only measure is `indicator`.
    public static JsonStatMapping forIndicator(String nation, String indicator) {
        return new JsonStatMapping(nation, indicator, Map.of(), null, null, null);
    }

    /// The measures are the indicators that the map gives.
    public static JsonStatMapping forMeasures(
            String nation, Map<String, String> indicatorByMeasure) {
        return new JsonStatMapping(nation, null, indicatorByMeasure, null, null, null);
    }
}
