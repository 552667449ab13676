package no.samspill.server.portal.indicator;

import no.samspill.formats.pack.AreaLevel;
import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.formats.pack.IndicatorDefinition.Goalpost;
import no.samspill.formats.pack.IndicatorDefinition.GoalpostKind;
import no.samspill.formats.pack.IndicatorDefinition.Kind;
import no.samspill.formats.pack.IndicatorDefinition.Match;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.portal.series.Series;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What the figure really measures, beside what was asked for.
///
/// @param officialHead such as "FNs indikator 8.6.1"
/// @param official what is to be measured
/// @param measured what is measured
/// @param left facts in the left column
/// @param right facts in the right column
/// @param breaks years the series cannot be followed across, with the reason
/// @param notes what else to know, one paragraph each
record Passport(
        String officialHead,
        Said official,
        Said measured,
        List<Fact> left,
        List<Fact> right,
        List<Fact> breaks,
        List<Said> notes) {

    /// A number of the UN's own indicators has three parts, such as 8.6.1 or 9.c.1; two are a
    /// target's.
    private static final Pattern GLOBAL = Pattern.compile("\\d{1,2}\\.[0-9a-z]{1,2}\\.\\d{1,2}");

    private static final Set<String> CODES =
            Set.of(
                    "administrative-data",
                    "economic",
                    "environmental",
                    "example",
                    "expert-assessment",
                    "few-points",
                    "impact",
                    "index",
                    "input",
                    "local",
                    "modelled-estimate",
                    "national",
                    "no-variation",
                    "official-statistics",
                    "outcome",
                    "output",
                    "process",
                    "proxy",
                    "social",
                    "survey");

    /// One fact.
    ///
    /// @param look `wine` for an absence that matters; else empty
    /// @param more a second line; empty without one
    /// @param address where it leads; empty for nowhere
    record Fact(String name, Said value, String look, String more, String address) {}

    static Passport of(Series nation, List<Levelled> levels, String producer, Words words) {
        return new Builder(nation, levels, producer, words).build();
    }

    /// A level below the whole country, and how many of its areas have figures.
    record Levelled(AreaLevel level, long areas) {}

    private record Builder(Series series, List<Levelled> levels, String producer, Words words) {

        private IndicatorDefinition definition() {
            return series.definition();
        }

        Passport build() {
            IndicatorDefinition one = definition();
            Said empty = plain(words.get("indicator.passport.not-written"));
            return new Passport(
                    one.kind() == Kind.LOCAL || !GLOBAL.matcher(one.number()).matches()
                            ? words.get("indicator.passport.official")
                            : words.get("indicator.passport.official.global", one.number()),
                    one.officialText().isEmpty() ? empty : words.say(one.officialText()),
                    one.measuredText().isEmpty() ? empty : words.say(one.measuredText()),
                    left(),
                    right(),
                    one.breaks().stream().map(this::breakFact).toList(),
                    paragraphs());
        }

        private List<Said> paragraphs() {
            Said notes = words.say(definition().notes());
            return notes.text()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> new Said(line, notes.lang()))
                    .toList();
        }

        private List<Fact> left() {
            IndicatorDefinition one = definition();
            List<Fact> facts = new ArrayList<>();
            facts.add(fact("match", words.get("indicator.match." + one.match().name())));
            facts.add(
                    fact(
                            "producer",
                            producer.isEmpty()
                                    ? words.get("indicator.passport.not-written")
                                    : producer));
            facts.add(mandate());
            facts.add(
                    one.resources().isEmpty()
                            ? fact("resources", words.get("indicator.passport.resources.none"))
                            : said("resources", words.say(one.resources())));
            facts.add(source());
            facts.add(classification());
            return facts;
        }

        private Fact mandate() {
            IndicatorDefinition one = definition();
            if (!one.mandate().isEmpty()) {
                return said("mandate", words.say(one.mandate()));
            }
            // Packs that describe no match describe no mandates either; that is not an absence.
            return one.match() == Match.NOT_STATED
                    ? fact("mandate", words.get("indicator.passport.mandate.undescribed"))
                    : new Fact(
                            words.get("indicator.passport.mandate"),
                            plain(words.get("indicator.passport.mandate.none")),
                            "wine",
                            "",
                            "");
        }

        private Fact source() {
            IndicatorDefinition one = definition();
            String address = one.sourceUrl();
            return new Fact(
                    words.get("indicator.passport.source"),
                    words.say(one.source()),
                    "",
                    one.licence(),
                    address != null && address.startsWith("http") ? address : "");
        }

        private Fact classification() {
            List<String> codes = new ArrayList<>();
            definition()
                    .classification()
                    .forEach((dimension, values) ->
                            codes.add(
                                    dimension(dimension)
                                            + ": "
                                            + values.stream()
                                                    .map(this::code)
                                                    .collect(
                                                            java.util.stream.Collectors.joining(
                                                                    ", "))));
            return fact("classification", codes.isEmpty() ? "–" : String.join(" · ", codes));
        }

        private String dimension(String dimension) {
            return List.of("goal", "perspective", "quality").contains(dimension)
                    ? words.get("indicator.classification." + dimension)
                    : dimension;
        }

        /// The word for a code of our own lists; other sites' codes stand as they are.
        private String code(String code) {
            return CODES.contains(code) ? words.get("indicator.class." + code) : code;
        }

        private List<Fact> right() {
            List<Fact> facts = new ArrayList<>();
            facts.add(fact("coverage", coverage()));
            facts.add(fact("next", words.get("indicator.passport.next.none")));
            facts.add(fact("local", local()));
            facts.add(goalpost());
            facts.add(
                    fact(
                            "direction",
                            words.get("indicator.direction." + definition().direction().name())));
            Said unit = words.say(definition().unitDescription());
            facts.add(said("unit", unit.text().isEmpty() ? words.say(definition().unit()) : unit));
            return facts;
        }

        private String coverage() {
            List<Series.Valued> values = series.values();
            if (values.isEmpty()) {
                return words.get("indicator.passport.coverage.none");
            }
            Series.Valued first = values.getFirst();
            Series.Valued last = values.getLast();
            if (values.size() == 1) {
                return words.get("indicator.passport.coverage.one", first.period());
            }
            int missing = last.year() - first.year() + 1 - values.size();
            return words.get(
                    "indicator.passport.coverage.value",
                    Integer.toString(first.year()),
                    Integer.toString(last.year()),
                    Integer.toString(values.size()),
                    missing == 0
                            ? words.get("indicator.passport.no-gaps")
                            : words.get("indicator.passport.gaps", Integer.toString(missing)));
        }

        private String local() {
            List<String> parts =
                    levels.stream()
                            .filter(one -> one.areas() > 0)
                            .map(one ->
                                    words.get(
                                            "indicator.passport.local.value",
                                            words.numbers().count(one.areas()),
                                            words.say(
                                                            one.areas() == 1
                                                                    ? one.level().singular()
                                                                    : one.level().plural())
                                                    .text()))
                            .toList();
            return parts.isEmpty()
                    ? words.get("indicator.passport.local.none")
                    : String.join(", ", parts);
        }

        private Fact goalpost() {
            Goalpost post = definition().goalpost();
            if (post == null) {
                return fact("threshold", words.get("indicator.passport.value.none"));
            }
            boolean adopted = post.kind() == GoalpostKind.ADOPTED_TARGET;
            String value =
                    words.get(
                            "indicator.passport.value",
                            Finding.value(definition(), post, words),
                            Integer.toString(post.year()));
            Said source = words.say(post.source());
            return new Fact(
                    words.get("indicator.passport." + (adopted ? "target" : "threshold")),
                    plain(value + " " + words.say(post.label()).text() + "."),
                    "",
                    adopted || !source.text().isEmpty()
                            ? source.text()
                            : words.get("indicator.passport.not-adopted"),
                    "");
        }

        private Fact breakFact(IndicatorDefinition.SeriesBreak one) {
            return new Fact(Integer.toString(one.year()), words.say(one.reason()), "", "", "");
        }

        private Fact fact(String key, String value) {
            return said(key, plain(value));
        }

        private Fact said(String key, Said value) {
            return new Fact(words.get("indicator.passport." + key), value, "", "", "");
        }

        private static Said plain(String text) {
            return new Said(text, "");
        }
    }
}
