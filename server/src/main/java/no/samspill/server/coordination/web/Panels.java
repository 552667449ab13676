package no.samspill.server.coordination.web;

import no.samspill.server.coordination.interactions.Interactions;
import no.samspill.server.coordination.interactions.Resolution;
import no.samspill.server.coordination.interactions.Resolution.State;
import no.samspill.server.coordination.interactions.Resolutions;
import no.samspill.server.coordination.interactions.Score;
import no.samspill.server.coordination.interactions.ScoredSet;
import no.samspill.server.coordination.interactions.TargetPair;
import no.samspill.server.coordination.web.PanelView.Choice;
import no.samspill.server.coordination.web.PanelView.Done;
import no.samspill.server.coordination.web.PanelView.Opposite;
import no.samspill.server.coordination.web.PanelView.Own;
import no.samspill.server.coordination.web.PanelView.Reason;
import no.samspill.server.coordination.web.PanelView.Step;
import no.samspill.server.pages.Words;
import no.samspill.server.rights.Action;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Rights;
import no.samspill.server.shared.BodyId;
import no.samspill.statistics.interactions.CellScores;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes the panel of a cell.
@Component
class Panels {

    private final Interactions interactions;
    private final Rights rights;

    Panels(Interactions interactions, Rights rights) {
        this.interactions = interactions;
        this.rights = rights;
    }

    /// Whether a caller may take steps with a conflict between targets of these bodies.
    boolean maySettle(Caller caller, Stream<BodyId> answering) {
        return rights.may(caller, Action.SETTLE_INTERACTIONS, null)
                || answering.anyMatch(body -> rights.may(caller, Action.SETTLE_INTERACTIONS, body));
    }

    PanelView of(
            TargetPair pair,
            Cells cells,
            Asked asked,
            Map<String, BodyId> answering,
            Names names,
            Caller caller,
            Drafted drafted) {
        Words words = names.words();
        ScoredSet scored = cells.scored();
        CellScores scores = scored.cell(pair);
        List<Score> said = scored.scores(pair);
        @Nullable Resolution standing = scored.findResolution(pair).orElse(null);
        @Nullable BodyId first = answering.get(pair.from());
        @Nullable BodyId second = answering.get(pair.to());
        boolean conflict = scores.median() < 0 || standing != null;
        boolean may =
                conflict
                        && maySettle(
                                caller,
                                Stream.of(Optional.ofNullable(first), Optional.ofNullable(second))
                                        .flatMap(Optional::stream));
        List<TargetPair> around = cells.listTelling();
        int at = around.indexOf(pair);
        List<Resolution> steps =
                standing == null ? List.of() : interactions.steps(scored.set().id(), pair);
        return new PanelView(
                pair.toString(),
                names.target(pair.from()),
                names.target(pair.to()),
                at > 0 ? asked.to("cell", around.get(at - 1).toString()) : "",
                at >= 0 && at + 1 < around.size()
                        ? asked.to("cell", around.get(at + 1).toString())
                        : "",
                asked.to("cell", ""),
                kind(scores.median()),
                said.isEmpty() ? "" : names.score(scores.median()),
                does(scores, said, names),
                count(scores, words),
                sentence(pair, scores.median(), said.isEmpty(), names),
                scores.n() > 0 ? dots(scores, words) : "",
                said.stream().map(one -> reason(one, names)).toList(),
                opposite(pair.reversed(), scored, asked, names),
                first == null ? null : names.body(first),
                second == null ? null : names.body(second),
                conflict,
                conflict ? meeting(pair, first, second, said, names) : "",
                steps(standing, steps, words),
                steps.stream().map(one -> done(one, names)).toList(),
                standing == null ? 0 : standing.version(),
                may
                        ? Resolutions.next(standing).stream()
                                .map(one -> choice(one, words))
                                .toList()
                        : List.of(),
                who(first, second, names),
                own(pair, scored, names, caller, drafted));
    }

    static String kind(double value) {
        if (Double.isNaN(value)) {
            return "u";
        }
        int whole = Names.whole(value);
        return whole < 0 ? "n" + -whole : "p" + whole;
    }

    private static String does(CellScores scores, List<Score> said, Names names) {
        if (said.isEmpty()) {
            return names.words().get("interactions.does.not-scored");
        }
        return scores.n() == 0
                ? names.words().get("interactions.does.undecided")
                : names.does(scores.median());
    }

    private static String count(CellScores scores, Words words) {
        if (scores.n() + scores.undecided() == 0) {
            return "";
        }
        String spread =
                scores.n() > 1
                        ? words.get(
                                "interactions.panel.spread",
                                words.numbers()
                                        .value(
                                                scores.quartileRange(),
                                                scores.quartileRange()
                                                                == Math.rint(scores.quartileRange())
                                                        ? 0
                                                        : 1))
                        : "";
        String undecided =
                scores.undecided() > 0
                        ? words.get("interactions.panel.undecided", scores.undecided())
                        : "";
        return Stream.of(words.get("interactions.panel.scored", scores.n()), spread, undecided)
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private static String sentence(TargetPair pair, double value, boolean empty, Names names) {
        String from = names.target(pair.from()).title().text();
        String to = names.target(pair.to()).title().text();
        String key =
                empty ? "not-scored" : Double.isNaN(value) ? "undecided" : "" + Names.whole(value);
        return names.words().get("interactions.sentence." + key, from, to);
    }

    private static Reason reason(Score one, Names names) {
        return new Reason(
                names.body(one.scorer()),
                kind(one.judgement().asNumber()),
                names.score(one.judgement().asNumber()),
                one.reason(),
                one.source(),
                day(one.recordedAt(), names));
    }

    private static String day(Instant at, Names names) {
        return names.words().numbers().day(at.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private static Opposite opposite(TargetPair pair, ScoredSet scored, Asked asked, Names names) {
        double value = scored.cell(pair).median();
        boolean empty = scored.scores(pair).isEmpty();
        return new Opposite(
                asked.to("cell", pair.toString()),
                empty ? "x" : kind(value),
                empty ? "·" : names.score(value),
                sentence(pair, value, empty, names));
    }

    private static String meeting(
            TargetPair pair,
            @Nullable BodyId first,
            @Nullable BodyId second,
            List<Score> said,
            Names names) {
        Words words = names.words();
        String from = names.target(pair.from()).title().text();
        String to = names.target(pair.to()).title().text();
        long reasons = said.stream().filter(one -> !one.reason().isEmpty()).count();
        if (first == null || second == null) {
            return words.get("interactions.meeting.nobody", from, to);
        }
        return first.equals(second)
                ? words.get("interactions.meeting.one", names.body(first).name().text(), from, to)
                : words.get(
                        "interactions.meeting.two",
                        names.body(first).name().text(),
                        names.body(second).name().text(),
                        from,
                        to,
                        reasons);
    }

    private static List<Step> steps(
            @Nullable Resolution standing, List<Resolution> steps, Words words) {
        return Arrays.stream(State.values())
                .map(state -> {
                    boolean reached = standing != null && state.compareTo(standing.state()) <= 0;
                    return new Step(
                            words.get("interactions.state." + state.key()),
                            reached ? dayOf(state, steps, words) : "",
                            reached,
                            standing != null && state == standing.state());
                })
                .toList();
    }

    private static String dayOf(State state, List<Resolution> steps, Words words) {
        return steps.stream()
                .filter(one -> one.state() == state)
                .findFirst()
                .map(one ->
                        words.numbers()
                                .day(one.recordedAt().atOffset(ZoneOffset.UTC).toLocalDate()))
                .orElse("");
    }

    private static Done done(Resolution one, Names names) {
        return new Done(
                names.words().get("interactions.state." + one.state().key()),
                day(one.recordedAt(), names),
                names.writer(one.recordedBy(), one.actingFor()),
                one.reason());
    }

    private static Choice choice(State state, Words words) {
        return new Choice(state.key(), words.get("interactions.step." + state.key()));
    }

    private static String who(@Nullable BodyId first, @Nullable BodyId second, Names names) {
        List<String> bodies =
                Stream.of(Optional.ofNullable(first), Optional.ofNullable(second))
                        .flatMap(Optional::stream)
                        .distinct()
                        .map(one -> names.body(one).name().text())
                        .toList();
        return bodies.isEmpty()
                ? names.words().get("interactions.who.coordinator")
                : names.words().get("interactions.who.bodies", names.words().list(bodies));
    }

    private @Nullable Own own(
            TargetPair pair, ScoredSet scored, Names names, Caller caller, Drafted drafted) {
        BodyId body = caller.actor().body();
        if (body == null || !rights.may(caller, Action.SCORE_INTERACTIONS, body)) {
            return null;
        }
        Words words = names.words();
        Optional<Score> standing = interactions.findScore(scored.set().id(), pair, body);
        String sent = drafted.score();
        return new Own(
                names.body(body),
                standing.map(Score::version).orElse(0L),
                sent != null ? sent : standing.map(one -> one.judgement().written()).orElse(""),
                sent != null ? drafted.reason() : standing.map(Score::reason).orElse(""),
                sent != null ? drafted.source() : standing.map(Score::source).orElse(""),
                drafted.told(),
                Stream.concat(
                                IntStream.rangeClosed(-3, 3)
                                        .mapToObj(value ->
                                                new Choice(
                                                        Integer.toString(value),
                                                        names.signed(value)
                                                                + " "
                                                                + names.does(value))),
                                Stream.of(
                                        new Choice(
                                                "?",
                                                words.get("interactions.does.undecided-choice"))))
                        .toList());
    }

    /// The scores on a line from −3 to 3, those that agree on top of each other.
    private static String dots(CellScores scores, Words words) {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg class=\"dots\" viewBox=\"0 0 340 92\" role=\"img\" aria-label=\"")
                .append(
                        org.springframework.web.util.HtmlUtils.htmlEscape(
                                words.get(
                                        "interactions.panel.dots",
                                        words.list(
                                                Arrays.stream(scores.scores())
                                                        .mapToObj(one -> signed(one, words))
                                                        .toList()))))
                .append("\"><path class=\"axis\" d=\"M20 68H320");
        for (int at = -3; at <= 3; at++) {
            svg.append('M').append(x(at)).append(" 64v8");
        }
        svg.append("\"/>");
        double before = Double.NaN;
        int height = 0;
        for (double score : scores.scores()) {
            height = score == before ? height + 1 : 0;
            before = score;
            svg.append("<circle class=\"")
                    .append(score < 0 ? "neg" : "pos")
                    .append("\" r=\"5\" cx=\"")
                    .append(x(score))
                    .append("\" cy=\"")
                    .append(Math.max(6, 56 - 12 * height))
                    .append("\"/>");
        }
        for (int at = -3; at <= 3; at++) {
            svg.append("<text text-anchor=\"middle\" x=\"")
                    .append(x(at))
                    .append("\" y=\"88\">")
                    .append(signed(at, words))
                    .append("</text>");
        }
        return svg.append("</svg>").toString();
    }

    private static String signed(double value, Words words) {
        return words.numbers().signed(value, value == Math.rint(value) ? 0 : 1);
    }

    private static int x(double score) {
        return (int) Math.round(170 + score * 50);
    }
}
