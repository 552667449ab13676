package no.samspill.server.portal;

import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.Responsibility;
import no.samspill.formats.pack.Responsibility.Confidence;
import no.samspill.server.coordination.Responsibilities;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.portal.graphics.Timeline;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Who answers for a goal and who coordinates them all, now and before, and when nobody did.
@Component
class Answers {

    private final Responsibilities responsibilities;
    private final Bodies bodies;
    private final Clock clock;

    Answers(Responsibilities responsibilities, Bodies bodies, Clock clock) {
        this.responsibilities = responsibilities;
        this.bodies = bodies;
        this.clock = clock;
    }

    /// The answer for a goal.
    ///
    /// @param now who answers today, for one sentence; empty when nobody does or it is not known
    /// @param unconfirmed whether no public document names the body and the goal
    /// @param timeline the drawing; empty when nothing is known
    /// @param periods the same as a table
    /// @param abbreviations what the short names stand for
    record View(
            Said now,
            boolean unconfirmed,
            String timeline,
            List<Period> periods,
            String abbreviations) {}

    /// A period in which a body had the task.
    ///
    /// @param body the address of its page; empty when nobody had it
    record Period(
            String task,
            String body,
            Said name,
            String from,
            String to,
            boolean nobody,
            boolean unconfirmed,
            Said source,
            String url) {}

    View view(int goal, Words words) {
        LocalDate today = LocalDate.now(clock);
        List<Responsibility> answering = responsibilities.listFor(goal);
        List<Responsibility> coordinating = responsibilities.listCoordinators();
        if (answering.isEmpty() && coordinating.isEmpty()) {
            return new View(new Said("", ""), false, "", List.of(), "");
        }
        LocalDate first = first(answering, coordinating, today);
        String answers = words.get("answers.goal", Integer.toString(goal));
        String coordinates = words.get("answers.all");
        var rows =
                List.of(
                        new Timeline.Row(answers, spans(answering, first, today, words)),
                        new Timeline.Row(coordinates, spans(coordinating, first, today, words)));
        var current = responsibilities.findFor(goal, today);
        return new View(
                current.map(one -> name(one, words)).orElse(new Said("", "")),
                current.map(Answers::isUnconfirmed).orElse(false),
                Timeline.drawing(
                        rows, first, today, words.get("answers.today"), spoken(rows, words)),
                periods(rows, answering, coordinating, words),
                abbreviations(answering, coordinating, words));
    }

    private static LocalDate first(
            List<Responsibility> answering, List<Responsibility> coordinating, LocalDate today) {
        return Stream.concat(answering.stream(), coordinating.stream())
                .map(Responsibility::validFrom)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(today.minusYears(1))
                .withDayOfYear(1);
    }

    static boolean isUnconfirmed(Responsibility one) {
        return one.confidence() != Confidence.DOCUMENTED;
    }

    /// The holders in order, with the times between them when nobody had the task.
    private List<Timeline.Span> spans(
            List<Responsibility> all, LocalDate first, LocalDate today, Words words) {
        List<Timeline.Span> spans = new ArrayList<>();
        LocalDate reached = first;
        for (Responsibility one : all) {
            LocalDate from = one.validFrom() == null ? first : one.validFrom();
            LocalDate to = one.validTo() == null ? today : one.validTo();
            if (from.isAfter(reached)) {
                spans.add(nobody(reached, from, words));
            }
            boolean now = Responsibilities.isValidOn(one, today);
            spans.add(
                    new Timeline.Span(
                            from, to, name(one, words).text(), shortName(one, words), now, false));
            reached = to.isAfter(reached) ? to : reached;
        }
        if (reached.isBefore(today)) {
            spans.add(nobody(reached, today, words));
        }
        return spans;
    }

    private static Timeline.Span nobody(LocalDate from, LocalDate to, Words words) {
        String text = words.get("answers.nobody");
        return new Timeline.Span(from, to, text, text, false, true);
    }

    private static String spoken(List<Timeline.Row> rows, Words words) {
        List<String> parts = new ArrayList<>();
        for (Timeline.Row row : rows) {
            for (Timeline.Span span : row.spans()) {
                parts.add(
                        row.label()
                                + ": "
                                + span.name()
                                + " "
                                + words.numbers()
                                        .years(span.from().getYear(), span.to().getYear()));
            }
        }
        return String.join(". ", parts);
    }

    private List<Period> periods(
            List<Timeline.Row> rows,
            List<Responsibility> answering,
            List<Responsibility> coordinating,
            Words words) {
        List<Period> periods = new ArrayList<>();
        answering.forEach(one -> periods.add(period(rows.getFirst().label(), one, words)));
        coordinating.forEach(one -> periods.add(period(rows.getLast().label(), one, words)));
        for (Timeline.Row row : rows) {
            row.spans().stream()
                    .filter(Timeline.Span::nobody)
                    .map(span ->
                            new Period(
                                    row.label(),
                                    "",
                                    new Said(span.name(), ""),
                                    words.numbers().day(span.from()),
                                    words.numbers().day(span.to()),
                                    true,
                                    false,
                                    new Said("", ""),
                                    ""))
                    .forEach(periods::add);
        }
        return periods;
    }

    private Period period(String task, Responsibility one, Words words) {
        String url = one.sourceUrl();
        return new Period(
                task,
                "/bodies/" + one.body(),
                name(one, words),
                day(one.validFrom(), words),
                day(one.validTo(), words),
                false,
                isUnconfirmed(one),
                words.say(one.source()),
                url == null ? "" : url);
    }

    private static String day(@Nullable LocalDate day, Words words) {
        return day == null ? "" : words.numbers().day(day);
    }

    private Said name(Responsibility one, Words words) {
        return bodies.find(one.body())
                .map(Body::name)
                .map(words::say)
                .orElse(new Said(one.body(), ""));
    }

    private String shortName(Responsibility one, Words words) {
        return bodies.find(one.body())
                .map(Body::shortName)
                .map(words::say)
                .map(Said::text)
                .filter(text -> !text.isEmpty())
                .orElse(one.body());
    }

    private String abbreviations(
            List<Responsibility> answering, List<Responsibility> coordinating, Words words) {
        return Stream.concat(answering.stream(), coordinating.stream())
                .map(one -> shortName(one, words) + ": " + name(one, words))
                .distinct()
                .collect(java.util.stream.Collectors.joining(" · "));
    }
}
