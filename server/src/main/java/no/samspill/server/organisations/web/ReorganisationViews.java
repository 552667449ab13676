package no.samspill.server.organisations.web;

import no.samspill.formats.pack.Body;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.organisations.BodyFields;
import no.samspill.server.organisations.Preview;
import no.samspill.server.organisations.Reorganisation;
import no.samspill.server.organisations.Reorganisation.State;
import no.samspill.server.organisations.ReorganisationDraft;
import no.samspill.server.organisations.ReorganisationDraft.Kind;
import no.samspill.server.organisations.Reorganisations;
import no.samspill.server.organisations.Touched;
import no.samspill.server.organisations.web.BodyWords.Link;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.rights.Action;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Rights;
import no.samspill.server.shared.BodyId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Lays out the page of one reorganisation.
@Component
class ReorganisationViews {

    private final Reorganisations reorganisations;
    private final Bodies bodies;
    private final ReorganisationTexts texts;
    private final Rights rights;
    private final Clock clock;

    ReorganisationViews(
            Reorganisations reorganisations,
            Bodies bodies,
            ReorganisationTexts texts,
            Rights rights,
            Clock clock) {
        this.reorganisations = reorganisations;
        this.bodies = bodies;
        this.texts = texts;
        this.rights = rights;
        this.clock = clock;
    }

    /// The page of one, for one reader.
    ///
    /// @param steps its steps, the latest first
    /// @param read the version the reader answered to, when it is no longer the one that stands
    ReorganisationView.One view(
            List<Reorganisation> steps, @Nullable Long read, BodyWords words, Caller caller) {
        Reorganisation one = steps.getFirst();
        ReorganisationDraft draft = one.draft();
        String title = words.what(draft);
        boolean open = one.state() == State.PROPOSED || one.state() == State.APPROVED;
        Preview preview = open ? reorganisations.preview(draft) : done(one);
        boolean otherwise = one.state() == State.APPROVED && !preview.digest().equals(one.plan());
        BodyWords naming = new BodyWords(words.words(), bodies, fresh(preview, words));
        boolean own = reorganisations.hasWritten(one.id(), caller.actor());
        boolean proposer = one.proposedBy().equals(caller.actor().label());
        boolean proposes = rights.may(caller, Action.PROPOSE_REORGANISATION, null);
        boolean decides = rights.may(caller, Action.DECIDE_REORGANISATION, null);
        return new ReorganisationView.One(
                one.id(),
                one.version(),
                title,
                List.of(
                        new Crumb(words.words().get("bodies.title"), "/bodies"),
                        new Crumb(words.words().get("reorganisations.title"), "/reorganisations"),
                        new Crumb(title, "")),
                lead(draft, words),
                state(one.state(), words),
                sign(one.state()),
                draft.reason(),
                words.words().say(draft.tasks()).text(),
                preview.effects().stream().map(effect -> effect(effect, draft, naming)).toList(),
                touched(preview, draft, decides, words),
                preview.leftBelow().stream()
                        .map(body -> words.link(body.value(), draft.date()))
                        .toList(),
                problems(preview, otherwise, words),
                preview.digest(),
                IntStream.range(0, steps.size()).mapToObj(i -> step(steps, i, words)).toList(),
                clash(steps, read, words),
                !open,
                proposes && one.state() == State.PROPOSED,
                decides && !own && (one.state() == State.PROPOSED || otherwise),
                decides && !own && one.state() == State.APPROVED && !otherwise,
                proposer && open && proposes,
                own && open && decides
                        ? words.words()
                                .get(
                                        proposer
                                                ? "reorganisation.own"
                                                : "reorganisation.own-revision")
                        : "");
    }

    /// What was done, by the versions it wrote; nothing for what was never carried out.
    private Preview done(Reorganisation one) {
        return new Preview(
                one.state() == State.APPLIED ? reorganisations.listDone(one) : List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<String> problems(Preview preview, boolean otherwise, BodyWords words) {
        Stream<String> found = preview.problems().stream().map(words::problem).distinct();
        Stream<String> changed =
                otherwise
                        ? Stream.of(words.words().get("reorganisation.changed-since"))
                        : Stream.empty();
        return Stream.concat(changed, found).toList();
    }

    private static Map<String, Said> fresh(Preview preview, BodyWords words) {
        return preview.effects().stream()
                .filter(effect -> effect.before() == null)
                .collect(
                        Collectors.toMap(
                                effect -> effect.after().id(),
                                effect -> words.words().say(effect.after().name())));
    }

    /// What else is touched, body by body; how many people there are is not everybody's to know.
    private static List<ReorganisationView.Touch> touched(
            Preview preview, ReorganisationDraft draft, boolean all, BodyWords words) {
        Map<BodyId, List<ReorganisationView.Touching>> byBody = new LinkedHashMap<>();
        preview.touched().stream()
                .filter(one -> all || one.open())
                .forEach(one ->
                        byBody.computeIfAbsent(one.body(), body -> new ArrayList<>())
                                .add(touching(one, words)));
        return byBody.entrySet().stream()
                .map(one ->
                        new ReorganisationView.Touch(
                                words.link(one.getKey().value(), draft.date().minusDays(1)),
                                one.getValue()))
                .toList();
    }

    private static ReorganisationView.Touching touching(Touched one, BodyWords words) {
        Map<Boolean, List<Touched.Place>> named =
                one.places().stream()
                        .collect(Collectors.partitioningBy(place -> !place.name().isEmpty()));
        return new ReorganisationView.Touching(
                words.words().get("touched." + one.what(), one.count()),
                words.words().get("touched." + one.what() + ".then"),
                named.getOrDefault(false, List.of()).stream()
                        .findFirst()
                        .map(Touched.Place::path)
                        .orElse(""),
                named.getOrDefault(true, List.of()).stream()
                        .map(place ->
                                new ReorganisationView.Seen(
                                        words.words().say(place.name()), place.path()))
                        .toList());
    }

    private static ReorganisationView.Effect effect(
            Preview.Effect effect, ReorganisationDraft draft, BodyWords words) {
        Body after = effect.after();
        LocalDate date =
                effect.kind() == Preview.Effect.Kind.ENDS
                        ? draft.date().minusDays(1)
                        : draft.date();
        Said name = words.name(after, date);
        return new ReorganisationView.Effect(
                words.words().get("reorganisation.effect." + BodyFields.key(effect.kind())),
                new Link(after.id(), name, words.kind(after.kind())),
                effect.before() == null,
                effect.fields().stream()
                        .map(field -> BodyHistoryPages.difference(field, words))
                        .toList());
    }

    private static String lead(ReorganisationDraft draft, BodyWords words) {
        String key =
                draft.kind() == Kind.CORRECTION
                        ? "reorganisation.lead.correction"
                        : "reorganisation.lead";
        return words.words().get(key, words.day(draft.date()));
    }

    /// What the version that was answered to said, beside the one that stands.
    private ReorganisationView.@Nullable Clash clash(
            List<Reorganisation> steps, @Nullable Long read, BodyWords words) {
        Reorganisation standing = steps.getFirst();
        return steps.stream()
                .filter(step -> read != null && step.version() == read)
                .findFirst()
                .map(step ->
                        new ReorganisationView.Clash(
                                step.version(),
                                standing.version(),
                                texts.differences(step.draft(), standing.draft(), words)))
                .orElse(null);
    }

    private ReorganisationView.Step step(List<Reorganisation> steps, int at, BodyWords words) {
        Reorganisation step = steps.get(at);
        boolean revised = step.state() == State.PROPOSED && step.version() > 1;
        return new ReorganisationView.Step(
                step.version(),
                words.moment(step.recordedAt(), clock.getZone()),
                revised
                        ? words.words().get("reorganisation.step.revised")
                        : words.words().get("reorganisation.step." + BodyFields.key(step.state())),
                words.writer(step.recordedBy(), step.actingFor(), LocalDate.now(clock)),
                revised ? "" : step.reason(),
                revised
                        ? texts.differences(steps.get(at + 1).draft(), step.draft(), words)
                        : List.of());
    }

    static String state(State state, BodyWords words) {
        return words.words().get("reorganisation.state." + BodyFields.key(state));
    }

    static String sign(State state) {
        return switch (state) {
            case PROPOSED, APPROVED -> "waits";
            case APPLIED -> "done";
            case REJECTED, WITHDRAWN -> "none";
        };
    }
}
