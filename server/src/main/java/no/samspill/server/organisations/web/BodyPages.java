package no.samspill.server.organisations.web;

import jakarta.servlet.http.HttpServletResponse;

import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.pack.Body;
import no.samspill.server.audit.Timelines;
import no.samspill.server.geography.Areas;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.organisations.BodyFields;
import no.samspill.server.organisations.BodyVersion;
import no.samspill.server.organisations.Kinship;
import no.samspill.server.organisations.Reorganisations;
import no.samspill.server.organisations.web.BodyView.Children;
import no.samspill.server.organisations.web.BodyView.Contact;
import no.samspill.server.organisations.web.BodyView.Description;
import no.samspill.server.organisations.web.BodyView.Facts;
import no.samspill.server.organisations.web.BodyView.Governed;
import no.samspill.server.organisations.web.BodyView.Happening;
import no.samspill.server.organisations.web.BodyView.Kin;
import no.samspill.server.organisations.web.BodyView.Lineage;
import no.samspill.server.organisations.web.BodyView.May;
import no.samspill.server.organisations.web.BodyView.Name;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.rights.Action;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Rights;
import no.samspill.server.safety.RichText;
import no.samspill.server.shared.AreaCode;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.IsoDay;
import no.samspill.server.shared.RecordRef;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// One body as of a day, with what it came from and what became of it.
@Controller
class BodyPages {

    /// What the page tells once, after something was saved.
    static final String TOLD = "told";

    private static final int CHILDREN_SHOWN = 12;
    private static final int STORY_SHOWN = 5;

    private final Bodies bodies;
    private final Areas areas;
    private final Reorganisations reorganisations;
    private final Timelines timelines;
    private final Rights rights;
    private final Wording wording;
    private final Clock clock;

    BodyPages(
            Bodies bodies,
            Areas areas,
            Reorganisations reorganisations,
            Timelines timelines,
            Rights rights,
            Wording wording,
            Clock clock) {
        this.bodies = bodies;
        this.areas = areas;
        this.reorganisations = reorganisations;
        this.timelines = timelines;
        this.rights = rights;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/{lang:nb|nn|en}/bodies/{body}")
    String show(
            @PathVariable Language lang,
            @PathVariable String body,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String recorded,
            Caller caller,
            HttpServletResponse response,
            Model model) {
        Body standing = bodies.find(body).orElseThrow(BodyPages::notFound);
        BodyId id = new BodyId(standing.id());
        BodyWords words = new BodyWords(wording.in(lang), bodies);
        LocalDate then = day(recorded);
        Optional<BodyVersion> older = older(id, version, then);
        String told = Objects.toString(model.getAttribute(TOLD), "");
        if (!told.isEmpty()) {
            // Said once, to whoever has just saved.
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        } else if (then != null && older.isEmpty()) {
            told = words.words().get("body.recorded.nothing", words.day(then));
        }
        model.addAttribute("printed", printed(id, day(asOf), words));
        model.addAttribute("told", told);
        model.addAttribute("waiting", waiting(id, words));
        model.addAttribute("page", new Building(standing, older, day(asOf), words, caller).view());
        RecordRef record = new RecordRef("body", standing.id());
        model.addAttribute("timeline", timelines.of(record, caller, words.words()));
        return "organisations/body";
    }

    private Optional<BodyVersion> older(
            BodyId id, @Nullable Long version, @Nullable LocalDate recorded) {
        if (version != null) {
            return Optional.of(
                    bodies.versions(id).stream()
                            .filter(one -> one.version() == version)
                            .findFirst()
                            .orElseThrow(BodyPages::notFound));
        }
        if (recorded != null) {
            return bodies.asRecorded(
                    id,
                    recorded.plusDays(1)
                            .atStartOfDay(clock.getZone())
                            .toInstant()
                            .minusNanos(1000));
        }
        return Optional.empty();
    }

    /// A day in an address; null when it is left out.
    static @Nullable LocalDate day(String text) {
        return text.isBlank()
                ? null
                : IsoDay.find(text)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    /// Where and of which day a page on paper is.
    private String printed(BodyId id, @Nullable LocalDate asOf, BodyWords words) {
        String site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return words.words()
                .get(
                        "body.printed",
                        words.day(asOf == null ? LocalDate.now(clock) : asOf),
                        site
                                + "/"
                                + words.words().language().tag()
                                + "/bodies/"
                                + id
                                + (asOf == null ? "" : "?asOf=" + asOf));
    }

    /// The proposals about a body that wait for somebody.
    private List<BodyView.Waiting> waiting(BodyId id, BodyWords words) {
        return reorganisations.listWaiting(id).stream()
                .map(one ->
                        new BodyView.Waiting(
                                words.what(one.draft()),
                                ReorganisationViews.state(one.state(), words),
                                "/reorganisations/" + one.id()))
                .toList();
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /// The page of one body for one reader.
    private final class Building {

        private final Body body;
        private final BodyId id;
        private final Optional<BodyVersion> older;
        private final LocalDate today = LocalDate.now(clock);
        private final LocalDate date;
        private final BodyWords in;
        private final Words words;
        private final Caller caller;

        Building(
                Body standing,
                Optional<BodyVersion> older,
                @Nullable LocalDate asOf,
                BodyWords in,
                Caller caller) {
            this.body = older.map(BodyVersion::body).orElse(standing);
            this.id = new BodyId(standing.id());
            this.older = older;
            this.date = asOf == null ? today : asOf;
            this.in = in;
            this.words = in.words();
            this.caller = caller;
        }

        BodyView view() {
            Said name = in.name(body, date);
            boolean exists = body.validity().includes(date);
            return new BodyView(
                    id.value(),
                    name.text(),
                    name.lang(),
                    List.of(
                            new Crumb(words.get("bodies.title"), "/bodies"),
                            new Crumb(name.text(), "")),
                    words.get("body.lead", in.kind(body.kind()), in.period(body.validity())),
                    date.toString(),
                    date.equals(today) ? "" : in.day(date),
                    exists ? "" : ended(),
                    older.map(one ->
                                    words.get(
                                            "body.version.shown",
                                            Long.toString(one.version()),
                                            in.moment(one.recordedAt(), zone())))
                            .orElse(""),
                    facts(),
                    bodies.chainAbove(id, date).stream()
                            .map(one -> in.link(one.id(), date).on(asked()))
                            .toList()
                            .reversed(),
                    names(),
                    new Lineage(
                            bodies.originsOf(id).stream().map(this::kin).toList(),
                            bodies.successorsOf(id).stream().map(this::kin).toList()),
                    children(),
                    contacts(),
                    description(),
                    story(),
                    may());
        }

        /// The day the page was asked for, to be kept in its links; null for today.
        private @Nullable LocalDate asked() {
            return date.equals(today) ? null : date;
        }

        /// A body before or after it exists on the day or not.
        private @Nullable LocalDate askedFor(Body other) {
            return other.validity().includes(date) ? asked() : null;
        }

        private ZoneId zone() {
            return clock.getZone();
        }

        private String ended() {
            LocalDate from = body.validFrom();
            return from != null && date.isBefore(from)
                    ? date.equals(today)
                            ? words.get("body.not-yet.today")
                            : words.get("body.not-yet", in.day(date))
                    : words.get("body.no-more", in.day(date));
        }

        private Facts facts() {
            OrganisationNumber number = body.organisationNumber();
            String form = body.languageForm();
            return new Facts(
                    in.kind(body.kind()),
                    in.level(body.level()),
                    number == null ? "" : number.grouped(),
                    form == null ? "" : words.get("body.language-form." + form),
                    in.period(body.validity()),
                    body.areas().reversed().stream().map(this::governed).toList());
        }

        private Governed governed(Body.Governed area) {
            Said name =
                    areas.findLatest(new AreaCode(area.code()))
                            .map(one -> words.say(one.name()))
                            .orElse(new Said(area.code(), ""));
            return new Governed(
                    area.code(), name, in.period(area.validity()), area.validity().includes(date));
        }

        private List<Name> names() {
            List<Name> names = new ArrayList<>();
            for (Body.Name name : body.names().reversed()) {
                name.text()
                        .byLanguage()
                        .forEach((tag, text) ->
                                names.add(
                                        new Name(
                                                in.language(tag),
                                                tag.equals("mul") ? "" : tag,
                                                text,
                                                name.shortText().byLanguage().getOrDefault(tag, ""),
                                                in.period(name.validity()))));
            }
            return names;
        }

        private Kin kin(Kinship kinship) {
            BigDecimal share = kinship.share();
            Body near = kinship.near();
            boolean direct = kinship.steps() == 1;
            String how =
                    words.get("body.kin." + BodyFields.key(kinship.kind()), in.day(kinship.date()));
            return new Kin(
                    in.link(kinship.body().id(), kinship.date()).on(askedFor(kinship.body())),
                    in.period(kinship.body().validity()),
                    direct ? how : words.get("body.kin.through", how, in.name(near, date).text()),
                    share == null
                            ? words.get("body.share.unknown")
                            : words.get(
                                    "body.share.known",
                                    words.numbers()
                                            .figure(
                                                    share.doubleValue() * 100,
                                                    share.stripTrailingZeros().scale() > 2 ? 1 : 0,
                                                    "%")),
                    share != null || kinship.kind() == Body.SuccessionKind.TOOK_OVER,
                    direct,
                    tasks(kinship));
        }

        private Said tasks(Kinship kinship) {
            return kinship.near().successions().stream()
                    .filter(one -> one.to().equals(kinship.body().id()))
                    .filter(one -> one.kind() == Body.SuccessionKind.TOOK_OVER)
                    .findFirst()
                    .map(one -> words.say(one.tasks()))
                    .orElse(new Said("", ""));
        }

        private Children children() {
            LocalDate end = body.validTo();
            boolean over = end != null && !end.isAfter(date) && asked() == null;
            LocalDate day = over ? Objects.requireNonNull(end).minusDays(1) : date;
            List<Body> all = bodies.childrenOf(id, day);
            return new Children(
                    all.stream()
                            .map(child ->
                                    in.link(child.id(), day).on(day.equals(today) ? null : day))
                            .toList(),
                    all.size(),
                    CHILDREN_SHOWN,
                    over ? in.day(day) : "",
                    "/bodies?parent=" + id + (day.equals(today) ? "" : "&asOf=" + day));
        }

        private List<Contact> contacts() {
            return body.contacts().stream()
                    .map(contact ->
                            new Contact(
                                    words.get(
                                            "bodies.field.contact."
                                                    + BodyFields.key(contact.kind())),
                                    contact.value(),
                                    href(contact)))
                    .toList();
        }

        private String href(Body.Contact contact) {
            return switch (contact.kind()) {
                case EMAIL -> "mailto:" + contact.value();
                case PHONE -> "tel:" + contact.value().replaceAll("[^0-9+]", "");
                case WEB -> contact.value();
                case POSTAL_ADDRESS, VISITING_ADDRESS -> "";
            };
        }

        private @Nullable Description description() {
            if (body.description().isEmpty()) {
                return null;
            }
            Said text = words.say(body.description());
            return new Description(new RichText(text.text()).html(), text.lang());
        }

        private List<Happening> story() {
            return bodies.versions(id).stream()
                    .limit(STORY_SHOWN)
                    .map(version ->
                            new Happening(
                                    in.moment(version.recordedAt(), zone()),
                                    words.get(
                                            version.version() == 1
                                                    ? "body.story.first"
                                                    : "body.story.next",
                                            Long.toString(version.version()),
                                            in.writer(version, today)),
                                    version.reason() == null ? "" : version.reason()))
                    .toList();
        }

        private May may() {
            boolean now = older.isEmpty() && date.equals(today);
            boolean lives = now && body.validity().includes(today);
            return new May(
                    now && rights.may(caller, Action.EDIT_BODY, id),
                    now && rights.may(caller, Action.MANAGE_PEOPLE, id),
                    lives
                            && rights.may(caller, Action.ASK_FOR_ACCESS, id)
                            && !id.equals(caller.actor().body()),
                    now && rights.may(caller, Action.PROPOSE_REORGANISATION, id));
        }
    }
}
