package no.samspill.server.access.web;

import jakarta.servlet.http.HttpSession;

import no.samspill.server.access.AccessRequest;
import no.samspill.server.access.ActingFor;
import no.samspill.server.access.ActingFor.Choice;
import no.samspill.server.access.Appointment;
import no.samspill.server.access.Deputyship;
import no.samspill.server.access.Person;
import no.samspill.server.access.PersonalData;
import no.samspill.server.access.PersonalData.Held;
import no.samspill.server.access.SessionList;
import no.samspill.server.access.web.MeView.Fact;
import no.samspill.server.access.web.MeView.Now;
import no.samspill.server.access.web.MeView.RequestLine;
import no.samspill.server.access.web.MeView.RoleLine;
import no.samspill.server.access.web.MeView.SessionLine;
import no.samspill.server.audit.Timelines;
import no.samspill.server.pages.ActingFacts;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.rights.Action;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Rights;
import no.samspill.server.shared.BodyId;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Puts together what somebody's own page shows.
@Component
@ConditionalOnWebApplication
class MePage {

    private final PersonalData data;
    private final SessionList sessions;
    private final ActingFor acting;
    private final ActingFacts topBar;
    private final Timelines timelines;
    private final Rights rights;
    private final Stead stead;
    private final Names names;
    private final Clock clock;

    MePage(
            PersonalData data,
            SessionList sessions,
            ActingFor acting,
            ActingFacts topBar,
            Timelines timelines,
            Rights rights,
            Stead stead,
            Names names,
            Clock clock) {
        this.data = data;
        this.sessions = sessions;
        this.acting = acting;
        this.topBar = topBar;
        this.timelines = timelines;
        this.rights = rights;
        this.stead = stead;
        this.names = names;
        this.clock = clock;
    }

    MeView view(Caller caller, HttpSession session, String done, Words words) {
        Held held = data.get(Me.of(caller));
        List<RoleLine> roles = new ArrayList<>();
        held.appointments().forEach(one -> roles.add(line(one, words)));
        held.deputyships().forEach(one -> roles.add(line(one, words)));
        String title = words.get("frame.own-page");
        return new MeView(
                title,
                List.of(new Crumb(title, "")),
                done,
                now(caller, session, words),
                roles.stream().filter(one -> !one.state().equals("none")).toList(),
                roles.stream().filter(one -> one.state().equals("none")).toList(),
                held.requests().stream().map(one -> line(one, words)).toList(),
                sessions.list(Me.of(caller), session).stream()
                        .map(one -> line(one, words))
                        .toList(),
                facts(held.person(), words),
                timelines.ofOwn(Me.of(caller), held.records(), caller, words));
    }

    private Now now(Caller caller, HttpSession session, Words words) {
        @Nullable Choice chosen = acting.find(session).orElse(null);
        boolean several = !acting.list(session).isEmpty();
        if (chosen == null) {
            Said myself = new Said(words.get("acting.myself"), "");
            String about = words.get("acting.myself.about");
            return new Now(null, myself, "", about, "", several, false, 0);
        }
        BodyId body = chosen.body();
        return new Now(
                body.value(),
                names.body(body, words),
                names.beside(body, words),
                ActingPages.roles(chosen, words),
                stead.say(Me.of(caller), chosen, words),
                several,
                rights.may(caller, Action.MANAGE_PEOPLE, body),
                topBar.acting(caller, words).waiting());
    }

    private RoleLine line(Appointment one, Words words) {
        return new RoleLine(
                one.body().value(),
                names.body(one.body(), words),
                names.beside(one.body(), words),
                RoleWords.name(one.role(), words),
                Days.say(one.period(), words),
                "",
                Days.state(one.period(), today()));
    }

    private RoleLine line(Deputyship one, Words words) {
        return new RoleLine(
                one.body().value(),
                names.body(one.body(), words),
                names.beside(one.body(), words),
                words.get("access.deputy"),
                Days.say(one.period(), words),
                words.get("access.stead", names.person(one.principal(), words)),
                Days.state(one.period(), today()));
    }

    private RequestLine line(AccessRequest one, Words words) {
        String answer = one.answer();
        return new RequestLine(
                one.id().toString(),
                one.version(),
                one.body().value(),
                names.body(one.body(), words),
                names.beside(one.body(), words),
                RoleWords.name(one.role(), words),
                words.numbers().day(day(one.recordedAt())),
                one.state().key(),
                switch (one.state()) {
                    case OPEN -> "waits";
                    case APPROVED -> "done";
                    case REJECTED -> "late";
                    case WITHDRAWN -> "none";
                },
                answer == null ? "" : answer);
    }

    private SessionLine line(SessionList.Entry one, Words words) {
        return new SessionLine(
                one.handle(),
                Device.say(one.agent(), words),
                moment(one.since(), words),
                moment(one.lastUsed(), words),
                one.current());
    }

    private List<Fact> facts(Person person, Words words) {
        String none = words.get("me.data.none");
        String name = person.name();
        String email = person.email();
        String issuer = person.issuer();
        return List.of(
                new Fact(words.get("me.data.name"), name == null ? none : name),
                new Fact(words.get("me.data.email"), email == null ? none : email),
                new Fact(words.get("me.data.issuer"), issuer(issuer, none, words)),
                new Fact(words.get("me.data.first"), moment(person.firstSeen(), words)),
                new Fact(words.get("me.data.last"), moment(person.lastSeen(), words)));
    }

    private static String issuer(@Nullable String issuer, String none, Words words) {
        if (issuer == null) {
            return none;
        }
        return issuer.equals(no.samspill.server.access.Identity.LOCAL)
                ? words.get("me.data.issuer.local")
                : issuer;
    }

    private String moment(Instant instant, Words words) {
        return words.numbers().moment(instant.atZone(clock.getZone()).toLocalDateTime());
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(clock.getZone()).toLocalDate();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
