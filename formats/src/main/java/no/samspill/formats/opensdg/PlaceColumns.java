package no.samspill.formats.opensdg;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The columns of a table that only say again, in words, which area a row is about.
///
/// Such a column has one word per GeoCode, and nearly as many words as it has GeoCodes. `Sex` with
/// `Total` in every row with a GeoCode is none: it has one word for all of them. Without a GeoCode
/// column there is only the usual name `Geography` to go by.
final class PlaceColumns {

    /// Two areas may share a name; more than a fifth of them would be something else.
    private static final double FEWEST_WORDS_PER_CODE = 0.8;

    private static final String GEOGRAPHY = "Geography";

    private PlaceColumns() {}

    /// Positions of those columns in `table`.
    static Set<Integer> of(DataTable table, int geocode, Set<Integer> candidates) {
        Set<Integer> found = new HashSet<>();
        for (int column : candidates) {
            boolean named = FigureReader.dimension(table.columns().get(column)).equals(GEOGRAPHY);
            if (geocode < 0 ? named : namesAreas(table, geocode, column)) {
                found.add(column);
            }
        }
        return found;
    }

    private static boolean namesAreas(DataTable table, int geocode, int column) {
        Map<String, String> wordByCode = new HashMap<>();
        for (DataTable.Row row : table.rows()) {
            String code = row.cells().get(geocode).strip();
            String word = row.cells().get(column).strip();
            if (code.isEmpty() || word.isEmpty()) {
                continue;
            }
            String earlier = wordByCode.put(code, word);
            if (earlier != null && !earlier.equals(word)) {
                return false;
            }
        }
        int codes = wordByCode.size();
        Set<String> words = new HashSet<>(wordByCode.values());
        return codes > 1
                ? words.size() > 1 && words.size() >= FEWEST_WORDS_PER_CODE * codes
                : codes == 1 && isPlaceName(table.columns().get(column), wordByCode);
    }

    /// A single area gives nothing to compare, so the column's or the area's own name must tell.
    private static boolean isPlaceName(String column, Map<String, String> wordByCode) {
        Map.Entry<String, String> only = wordByCode.entrySet().iterator().next();
        return FigureReader.dimension(column).equals(GEOGRAPHY)
                || only.getKey().equals(only.getValue());
    }
}
