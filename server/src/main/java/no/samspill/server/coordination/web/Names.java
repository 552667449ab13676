package no.samspill.server.coordination.web;

import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.Target;
import no.samspill.server.goals.Goals;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.shared.BodyId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// How targets and bodies are called for the readers of one language.
record Names(Words words, Goals goals, Bodies bodies, LocalDate day) {

    /// A target: its code, its goal (0 when it is none of the pack's) and its title.
    record Named(String code, int goal, Said title) {}

    /// A body, in full and in short.
    record Link(String id, Said name, String brief) {

        /// Its address after the language.
        public String path() {
            return "/bodies/" + id;
        }
    }

    Named target(String code) {
        return goals.findTarget(code)
                .map(found -> new Named(code, found.goal(), words.say(found.title())))
                .orElseGet(() -> new Named(code, 0, new Said(code, "")));
    }

    int goalOf(String code) {
        return goals.findTarget(code).map(Target::goal).orElse(0);
    }

    Link body(BodyId id) {
        return bodies.find(id)
                .map(this::link)
                .orElseGet(() -> new Link(id.value(), new Said(id.value(), ""), id.value()));
    }

    private Link link(Body body) {
        Body.Name name = body.nameOn(day);
        Said full = words.say(name.text());
        String brief = name.shortText().isEmpty() ? "" : words.say(name.shortText()).text();
        return new Link(body.id(), full, brief.isEmpty() ? full.text() : brief);
    }

    /// A score: `2`, `−1,5`; what it is when nobody has decided.
    String score(double value) {
        return Double.isNaN(value)
                ? "?"
                : words.numbers().value(value, value == Math.rint(value) ? 0 : 1);
    }

    /// A score with its sign.
    String signed(double value) {
        return Double.isNaN(value)
                ? "?"
                : words.numbers().signed(value, value == Math.rint(value) ? 0 : 1);
    }

    /// What a score means, as the last part of a key: the whole score nearest to it, away from 0.
    static int whole(double value) {
        return (int) (Math.signum(value) * Math.ceil(Math.abs(value) - 0.25));
    }

    /// What a score does: `motvirker`.
    String does(double value) {
        return words.get("interactions.does." + whole(value));
    }

    /// Who wrote something: the body they wrote for, never a person's name.
    String writer(String label, @Nullable String actingFor) {
        if (actingFor != null) {
            return body(new BodyId(actingFor)).name().text();
        }
        return words.get(
                label.equals("operator")
                        ? "coordination.writer.operator"
                        : "coordination.writer.person");
    }
}
