package no.samspill.server.organisations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Norway's official code lists of municipalities and counties, read apart from the pack.
final class CodeLists {

    private record Variant(String code, LocalDate from, LocalDate to) {}

    /// One line of the list of changes.
    record Step(String from, String to, LocalDate date) {}

    private record County(String code, String name, LocalDate from, LocalDate to) {}

    private final List<Variant> variants;
    private final List<Step> steps;
    private final List<County> counties;

    CodeLists(Path facts) {
        variants =
                rows(facts.resolve("kommune-koder-klass131-1838-2024.csv")).stream()
                        .filter(row -> !row[0].equals("9999"))
                        .map(row ->
                                new Variant(
                                        row[0],
                                        date(row[3], LocalDate.MIN),
                                        date(row[4], LocalDate.MAX)))
                        .toList();
        steps =
                rows(facts.resolve("kommune-endringer-2017-2024.csv")).stream()
                        .map(row -> new Step(row[0], row[2], LocalDate.parse(row[4])))
                        .toList();
        counties =
                rows(facts.resolve("fylker-over-tid.csv")).stream()
                        .map(row ->
                                new County(
                                        row[0],
                                        row[1],
                                        date(row[2], LocalDate.MIN),
                                        date(row[3], LocalDate.MAX)))
                        .toList();
    }

    Set<String> municipalitiesOn(LocalDate date) {
        return variants.stream()
                .filter(one -> !date.isBefore(one.from) && date.isBefore(one.to))
                .map(Variant::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Map<String, String> countiesOn(LocalDate date) {
        Map<String, String> names = new TreeMap<>();
        counties.stream()
                .filter(one -> !date.isBefore(one.from) && date.isBefore(one.to))
                .forEach(one -> names.put(one.code, one.name));
        return names;
    }

    /// The first two digits of a municipality's code are its county's.
    String countyOf(String code, LocalDate date) {
        String county = code.substring(0, 2);
        if (!countiesOn(date).containsKey(county)) {
            throw new IllegalStateException("no county " + county + " on " + date);
        }
        return county;
    }

    /// The codes that a municipality's code leads to, by every change after `date` up to `today`.
    Set<String> successorsOf(String code, LocalDate date, LocalDate today) {
        Set<String> open = new LinkedHashSet<>(Set.of(code));
        List<LocalDate> days =
                steps.stream()
                        .map(Step::date)
                        .filter(day -> day.isAfter(date) && !day.isAfter(today))
                        .distinct()
                        .sorted()
                        .toList();
        for (LocalDate day : days) {
            Set<String> next = new LinkedHashSet<>();
            for (String one : open) {
                List<String> to =
                        steps.stream()
                                .filter(step -> step.date.equals(day) && step.from.equals(one))
                                .map(Step::to)
                                .toList();
                next.addAll(to.isEmpty() ? List.of(one) : to);
            }
            open = next;
        }
        return new TreeSet<>(open);
    }

    /// The changes of one code into one other that nothing else went into.
    List<Step> recodings() {
        return steps.stream()
                .filter(step -> !step.from.equals(step.to))
                .filter(step -> count(step.date, step.from, true) == 1)
                .filter(step -> count(step.date, step.to, false) == 1)
                .toList();
    }

    private long count(LocalDate date, String code, boolean from) {
        return steps.stream()
                .filter(step -> step.date.equals(date))
                .filter(step -> (from ? step.from : step.to).equals(code))
                .count();
    }

    private static LocalDate date(String text, LocalDate otherwise) {
        return text.isEmpty() || text.equals("NA") ? otherwise : LocalDate.parse(text);
    }

    /// No name of these lists has a comma outside quotation marks.
    private static List<String[]> rows(Path file) {
        try {
            List<String[]> rows = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                rows.add(line.replaceAll("\"([^\"]*)\"", "$1").split(",", -1));
            }
            return rows.subList(1, rows.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
