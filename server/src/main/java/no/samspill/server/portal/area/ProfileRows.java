package no.samspill.server.portal.area;

import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.portal.StatusTag;
import no.samspill.server.portal.area.AreaView.Group;
import no.samspill.server.portal.area.AreaView.Row;
import no.samspill.server.portal.area.AreaView.Tally;
import no.samspill.server.portal.graphics.PeerStrip.Standing;
import no.samspill.server.portal.graphics.Sign;
import no.samspill.server.portal.series.Cell;
import no.samspill.server.portal.series.ChangeText;
import no.samspill.server.portal.series.Comparison;
import no.samspill.server.portal.series.Names;
import no.samspill.server.portal.series.Series;
import no.samspill.statistics.assessment.Assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// The indicators of a profile: their rows, how many of each status, and the sentence above them.
///
/// @param measures in the order of the goals
/// @param area the area's code
/// @param nation whether it is the whole country
record ProfileRows(List<Measure> measures, String area, boolean nation, Words words) {

    /// The filters besides all.
    static final List<String> FILTERS = List.of("wrong", "weaker", "better", "na");

    private static final int NAMED = 3;

    /// One indicator in the area.
    record Measure(Series series, Assessment assessment, Comparison comparison) {

        static Measure of(Series series, Assessment assessment, List<Series> others) {
            return new Measure(series, assessment, Comparison.of(series, assessment, others));
        }

        IndicatorDefinition definition() {
            return series.definition();
        }

        Sign sign() {
            return Sign.of(assessment);
        }

        boolean isShown(String filter) {
            return switch (filter) {
                case "wrong" -> sign().isWrongWay();
                case "weaker" -> comparison.standing() == Standing.WEAKER;
                case "better" -> comparison.standing() == Standing.BETTER;
                case "na" -> sign() == Sign.NA;
                default -> true;
            };
        }
    }

    int count(String filter) {
        return (int) measures.stream().filter(one -> one.isShown(filter)).count();
    }

    String count() {
        return measures.size() == 1
                ? words.get("area.count.1")
                : words.get("area.count", words.numbers().count(measures.size()));
    }

    /// Whether all, some or none of the figures are invented.
    String example() {
        long all = measures.stream().filter(one -> !one.series().figures().isEmpty()).count();
        long invented = measures.stream().filter(one -> one.series().isExample()).count();
        if (invented == 0) {
            return "none";
        }
        return invented >= all ? "all" : "some";
    }

    List<Tally> tally() {
        Map<Sign, Long> counts =
                measures.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Measure::sign, TreeMap::new, Collectors.counting()));
        List<Tally> tally = new ArrayList<>();
        for (Sign sign : Sign.values()) {
            int count = counts.getOrDefault(sign, 0L).intValue();
            if (count > 0 || Sign.AGAINST_A_VALUE.contains(sign)) {
                tally.add(new Tally(StatusTag.of(sign, words), count));
            }
        }
        return tally;
    }

    /// The sentence above: beside the others, and what goes the wrong way.
    String lead(String name, String compared, int peers) {
        if (measures.stream().noneMatch(one -> one.series().findLast().isPresent())) {
            return words.get("area.lead.none", name);
        }
        List<String> sentences = new ArrayList<>();
        String all = words.numbers().count(measures.size());
        int better = count("better");
        int weaker = count("weaker");
        if (peers == 0) {
            sentences.add(words.get("area.lead.no-peers", all));
        } else if (better + weaker == 0) {
            sentences.add(words.get("area.lead.same", compared, all));
        } else {
            sentences.add(
                    words.get(
                            "area.lead.some",
                            compared,
                            words.numbers().count(better),
                            all,
                            words.numbers().count(weaker)));
        }
        wrong(sentences);
        return String.join(" ", sentences);
    }

    private void wrong(List<String> sentences) {
        List<String> names =
                measures.stream()
                        .filter(one -> one.sign().isWrongWay())
                        .map(one -> inside(Names.shortOf(one.definition(), words).text()))
                        .toList();
        if (names.isEmpty()) {
            return;
        }
        if (names.size() <= NAMED) {
            sentences.add(words.get("area.lead.wrong." + names.size(), joined(names)));
        } else {
            sentences.add(
                    words.get(
                            "area.lead.wrong.many",
                            words.numbers().count(names.size()),
                            joined(names.subList(0, NAMED))));
        }
    }

    private String joined(List<String> names) {
        return names.size() == 1
                ? names.getFirst()
                : words.get(
                        "area.lead.and",
                        String.join(", ", names.subList(0, names.size() - 1)),
                        names.getLast());
    }

    /// A name inside a sentence: small first letter, unless it is an abbreviation.
    private String inside(String name) {
        boolean abbreviation = name.length() > 1 && !Character.isLowerCase(name.charAt(1));
        return name.isEmpty() || abbreviation
                ? name
                : name.substring(0, 1).toLowerCase(words.language().locale()) + name.substring(1);
    }

    List<Group> groups(String filter, IntFunction<Said> title) {
        Map<Integer, List<Row>> byGoal = new TreeMap<>();
        for (Measure one : measures) {
            if (one.isShown(filter)) {
                byGoal.computeIfAbsent(one.definition().goal(), goal -> new ArrayList<>())
                        .add(row(one));
            }
        }
        return byGoal.entrySet().stream()
                .map(entry ->
                        new Group(entry.getKey(), title.apply(entry.getKey()), entry.getValue()))
                .toList();
    }

    private Row row(Measure one) {
        Cell cell = Cell.of(one.series(), words);
        String path = "/" + words.language().tag() + "/indicators/" + one.definition().id();
        String choice = nation ? "" : "?area=" + area;
        String strip = cell.look().equals("value") ? one.comparison().strip() : "";
        return new Row(
                Names.shortOf(one.definition(), words),
                path + choice,
                path + "/why" + choice,
                cell,
                ChangeText.of(one.series(), words),
                strip,
                strip.isEmpty() ? "" : standing(one),
                strip.isEmpty() ? cell.look() : "strip",
                note(one, cell, strip),
                StatusTag.of(one.assessment(), words),
                one.series().isExample());
    }

    private String standing(Measure one) {
        return switch (one.comparison().standing()) {
            case BETTER, MIDDLE, WEAKER ->
                    words.get("area.standing." + one.comparison().standing().name());
            case UNCLEAR, NOT_COMPARED -> "";
        };
    }

    private String note(Measure one, Cell cell, String strip) {
        if (!strip.isEmpty()) {
            return "";
        }
        return switch (cell.look()) {
            case "value" -> words.get("area.standing.few");
            case "zero" -> zero(one);
            default -> cell.note();
        };
    }

    private String zero(Measure one) {
        var place = one.comparison().place();
        if (place == null || place.others().length == 0) {
            return words.get("area.zero");
        }
        int decimals = one.definition().decimals();
        return words.get(
                "area.zero.range",
                words.numbers().value(Arrays.stream(place.others()).min().orElse(0), decimals),
                words.numbers().value(Arrays.stream(place.others()).max().orElse(0), decimals));
    }
}
