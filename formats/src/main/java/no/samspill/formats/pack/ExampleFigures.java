package no.samspill.formats.pack;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.Observation;
import no.samspill.formats.ObservationStatus;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// Invented figures for a municipal indicator, the same every time they are made.
///
/// For a municipality with population *p*, *t* years after the first:
///
/// ```
/// value = mean + sizeEffect · (log10 p − log10 5000) + area + slope · t + noise · min(3, √(5000/p)) · z
/// ```
///
/// where *area* is normal with standard deviation `spread`, *slope* is normal around `yearlyChange`
/// with a fiftieth of `spread`, and *z* is standard normal for each year. Values are kept within
/// `min` and `max` and rounded to one decimal more than people are shown. Figures are missing with
/// probability `skipShare`; of the municipalities below `hideBelowPopulation`, four in ten hide
/// theirs. A county and the nation are means of their municipalities' values, weighted by
/// population.
///
/// Each series has its own L64X128MixRandom, seeded by the FNV-1a hash (64 bits) of
/// `indicator|area`, so that adding an area or indicator leaves the others as they are.
final class ExampleFigures {

    /// The name under which all example figures are released.
    static final String SOURCE = "eksempeldata";

    private static final double TYPICAL_POPULATION = 5_000;
    private static final double LARGEST_NOISE_FACTOR = 3;
    private static final double SLOPE_SPREAD = 0.02;
    private static final double HIDDEN_SHARE = 0.4;

    private final IndicatorDefinition indicator;
    private final ExampleRecipe recipe;

    ExampleFigures(IndicatorDefinition indicator, ExampleRecipe recipe) {
        this.indicator = indicator;
        this.recipe = recipe;
    }

    /// Figures for every municipality that exists and has a population, its counties and the
    /// nation.
    List<Observation> of(List<Area> areas) {
        List<Area> existing = areas.stream().filter(area -> area.validTo() == null).toList();
        List<Area> larger = existing.stream().filter(this::isLarger).toList();
        List<Observation> figures = new ArrayList<>();
        Map<String, Means> means = new TreeMap<>();
        for (Area area : existing) {
            Integer population = area.population();
            if (area.level().equals("municipality") && population != null) {
                List<Observation> own = municipality(area.code(), population);
                figures.addAll(own);
                larger.stream()
                        .filter(above -> contains(above, area))
                        .map(above -> means.computeIfAbsent(above.code(), _ -> new Means(recipe)))
                        .forEach(mean -> mean.add(own, population));
            }
        }
        means.forEach((code, mean) -> figures.addAll(mean.figures(code)));
        return figures;
    }

    private boolean isLarger(Area area) {
        return indicator.levels().contains(area.level())
                && (area.level().equals("nation") || area.level().equals("county"));
    }

    private static boolean contains(Area above, Area municipality) {
        return above.level().equals("nation") || above.code().equals(municipality.parent());
    }

    private List<Observation> municipality(String code, int population) {
        RandomGenerator random = random(indicator.id() + "|" + code);
        double level =
                recipe.mean()
                        + recipe.sizeEffect()
                                * (Math.log10(Math.max(1, population))
                                        - Math.log10(TYPICAL_POPULATION))
                        + recipe.spread() * random.nextGaussian();
        double slope =
                recipe.yearlyChange() + SLOPE_SPREAD * recipe.spread() * random.nextGaussian();
        boolean hides =
                random.nextDouble() < HIDDEN_SHARE && population < recipe.hideBelowPopulation();
        double noise = recipe.noise() * noiseFactor(population);
        return years().mapToObj(
                        year -> {
                            double error = noise * random.nextGaussian();
                            boolean skipped = random.nextDouble() < recipe.skipShare();
                            double value = level + slope * (year - recipe.firstYear()) + error;
                            return figure(code, year, value, status(hides, skipped));
                        })
                .toList();
    }

    private static double noiseFactor(int population) {
        return Math.min(
                LARGEST_NOISE_FACTOR, Math.sqrt(TYPICAL_POPULATION / Math.max(1, population)));
    }

    private static ObservationStatus status(boolean hides, boolean skipped) {
        if (hides) {
            return ObservationStatus.CONFIDENTIAL;
        }
        return skipped ? ObservationStatus.MISSING : ObservationStatus.NORMAL;
    }

    private IntStream years() {
        return IntStream.rangeClosed(recipe.firstYear(), recipe.lastYear());
    }

    private Observation figure(String area, int year, double value, ObservationStatus status) {
        return new Observation(
                indicator.id(),
                area,
                Integer.toString(year),
                year,
                new TreeMap<>(),
                status.hasValue() ? rounded(value) : null,
                status,
                "");
    }

    private double rounded(double value) {
        double within = Math.clamp(value, recipe.min(), recipe.max());
        double shown =
                BigDecimal.valueOf(within)
                        .setScale(indicator.decimals() + 1, RoundingMode.HALF_EVEN)
                        .doubleValue();
        return Math.clamp(shown, recipe.min(), recipe.max());
    }

    private static RandomGenerator random(String name) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(fnv1a(name));
    }

    /// The 64-bit FNV-1a hash of the text's UTF-8 bytes (Fowler, Noll and Vo).
    private static long fnv1a(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }

    /// The weighted means of one larger area, year by year.
    private final class Means {
        private final double[] sums;
        private final double[] weights;

        Means(ExampleRecipe recipe) {
            int years = recipe.lastYear() - recipe.firstYear() + 1;
            this.sums = new double[years];
            this.weights = new double[years];
        }

        void add(List<Observation> series, int population) {
            for (Observation observation : series) {
                @Nullable Double value = observation.value();
                if (value != null) {
                    int year = observation.year() - recipe.firstYear();
                    sums[year] += population * value;
                    weights[year] += population;
                }
            }
        }

        List<Observation> figures(String area) {
            return years().mapToObj(year -> figure(area, year, year - recipe.firstYear())).toList();
        }

        private Observation figure(String area, int year, int index) {
            return weights[index] > 0
                    ? ExampleFigures.this.figure(
                            area, year, sums[index] / weights[index], ObservationStatus.NORMAL)
                    : ExampleFigures.this.figure(area, year, 0, ObservationStatus.MISSING);
        }
    }

    /// All example figures of a pack as one set; empty when no indicator has any.
    static List<CountryPack.Figures> all(List<IndicatorFile.Entry> entries, List<Area> areas) {
        List<Observation> figures = new ArrayList<>();
        for (IndicatorFile.Entry entry : entries) {
            ExampleRecipe recipe = entry.recipe();
            if (recipe != null) {
                figures.addAll(new ExampleFigures(entry.definition(), recipe).of(areas));
            }
        }
        LocalizedText note =
                LocalizedText.of(
                        "Oppdiktede tall som viser hvordan sidene virker.",
                        "Oppdikta tal som viser korleis sidene verkar.",
                        "Invented figures that show how the pages work.");
        return figures.isEmpty()
                ? List.of()
                : List.of(new CountryPack.Figures(SOURCE, true, null, note, figures));
    }
}
