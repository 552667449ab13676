package no.samspill.formats.pack;

/// How the example figures of one municipal indicator are made; all values in the indicator's unit.
///
/// @param firstYear the first year with figures
/// @param lastYear the last year with figures
/// @param mean the value of a municipality of 5,000 inhabitants in the first year, on average
/// @param spread the standard deviation between municipalities
/// @param noise the standard deviation from year to year in a municipality of 5,000 inhabitants
/// @param yearlyChange what is added each year, on average
/// @param min no value is below it
/// @param max no value is above it
/// @param sizeEffect what is added when the population is ten times as large
/// @param skipShare the share of figures that are missing, 0 to 1
/// @param hideBelowPopulation below so many inhabitants a figure may be hidden
record ExampleRecipe(
        int firstYear,
        int lastYear,
        double mean,
        double spread,
        double noise,
        double yearlyChange,
        double min,
        double max,
        double sizeEffect,
        double skipShare,
        int hideBelowPopulation) {

    static ExampleRecipe read(YamlFields fields) {
        ExampleRecipe recipe =
                new ExampleRecipe(
                        fields.whole("firstYear"),
                        fields.whole("lastYear"),
                        fields.number("mean"),
                        fields.number("spread"),
                        fields.number("noise"),
                        fields.number("yearlyChange"),
                        fields.number("min"),
                        fields.number("max"),
                        fields.number("sizeEffect"),
                        fields.number("skipShare"),
                        fields.whole("hideBelowPopulation"));
        fields.done();
        recipe.check(fields);
        return recipe;
    }

    private void check(YamlFields fields) {
        if (lastYear < firstYear) {
            fields.error("pack.order", "lastYear", lastYear, firstYear);
        }
        if (max < min) {
            fields.error("pack.order", "max", max, min);
        }
        if (skipShare < 0 || skipShare > 1) {
            fields.error("pack.range", "skipShare", skipShare, 0, 1);
        }
    }
}
