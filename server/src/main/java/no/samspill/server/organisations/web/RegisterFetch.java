package no.samspill.server.organisations.web;

import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.pack.Body;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.organisations.BodyFields;
import no.samspill.server.organisations.register.BusinessRegister;
import no.samspill.server.organisations.register.Lookup;
import no.samspill.server.organisations.register.RegisteredUnit;
import no.samspill.server.pages.FormProblems;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Fills in the form of a body with what Enhetsregisteret says under its number.
///
/// Nothing is saved, and nothing that somebody has written is replaced: an empty field takes the
/// register's text and is marked, a field with another text is kept with the register's beside it.
@Component
class RegisterFetch {

    private static final String NUMBER = "organisation-number";

    private final BusinessRegister register;
    private final Bodies bodies;
    private final Clock clock;

    RegisterFetch(BusinessRegister register, Bodies bodies, Clock clock) {
        this.register = register;
        this.bodies = bodies;
        this.clock = clock;
    }

    /// What came of asking.
    ///
    /// @param form the form as it comes back
    /// @param marks what to say of single fields, by field
    /// @param sign how the answer is drawn: `done`, `waits`, `late`; empty when nobody was asked
    /// @param text the answer in words
    record Answer(BodyForm form, Map<String, String> marks, String sign, String text) {

        static Answer none(BodyForm form) {
            return new Answer(form, Map.of(), "", "");
        }
    }

    /// Asks for the number in the form.
    ///
    /// @param fresh whether the body is new, so that its kind and level have not been chosen yet
    Answer ask(BodyForm form, boolean fresh, FormProblems problems, BodyWords words) {
        String written = form.get(NUMBER);
        Optional<OrganisationNumber> number = OrganisationNumber.find(written);
        if (number.isEmpty()) {
            problems.add(
                    NUMBER,
                    written.isBlank()
                            ? words.words().get("edit.fetch.no-number")
                            : words.words().get("bodies.problem.number.wrong", written));
            return Answer.none(form);
        }
        return switch (register.find(number.get())) {
            case Lookup.Found(RegisteredUnit unit) -> new Filling(form, words).fill(unit, fresh);
            case Lookup.Ended(String name, var on) ->
                    new Answer(form, Map.of(), "late", ended(number.get(), name, on, words));
            case Lookup.Unknown() -> unknown(form, number.get(), words);
            case Lookup.Unreachable(Lookup.Trouble trouble) ->
                    new Answer(
                            form,
                            Map.of(),
                            "waits",
                            words.words().get("edit.fetch.trouble." + BodyFields.key(trouble)));
        };
    }

    private static String ended(
            OrganisationNumber number,
            String name,
            @org.jspecify.annotations.Nullable LocalDate on,
            BodyWords words) {
        String whose = name.isEmpty() ? words.words().get("edit.fetch.nameless") : name;
        return on == null
                ? words.words().get("edit.fetch.ended", number.grouped(), whose)
                : words.words().get("edit.fetch.ended-on", number.grouped(), whose, words.day(on));
    }

    /// A number that nobody has is not taken in; it is named beside the empty field instead.
    private static Answer unknown(BodyForm form, OrganisationNumber number, BodyWords words) {
        Map<String, String> values = new LinkedHashMap<>(form.values());
        values.put(NUMBER, "");
        return new Answer(
                new BodyForm(values),
                Map.of(NUMBER, words.words().get("edit.fetch.missing")),
                "late",
                words.words().get("edit.fetch.unknown", number.grouped()));
    }

    /// One answer on its way into one form.
    private final class Filling {

        private final BodyWords words;
        private final Map<String, String> values;
        private final Map<String, String> marks = new LinkedHashMap<>();
        private int filled;

        Filling(BodyForm form, BodyWords words) {
            this.words = words;
            this.values = new LinkedHashMap<>(form.values());
        }

        Answer fill(RegisteredUnit unit, boolean fresh) {
            take("name.nb", unit.name(), unit.name());
            String form = Objects.toString(unit.languageForm(), "");
            take(
                    "language-form",
                    form,
                    form.isEmpty() ? "" : words.words().get("body.language-form." + form));
            for (Body.Contact contact : unit.contacts()) {
                take("contact." + BodyFields.key(contact.kind()), contact.value(), contact.value());
            }
            if (fresh) {
                unit.findKind().ifPresent(this::place);
                above(unit).ifPresent(id -> take("parents", id, id));
            }
            String text =
                    words.words()
                            .get(
                                    filled == 0 ? "edit.fetch.nothing-new" : "edit.fetch.found",
                                    unit.name(),
                                    unit.number().grouped());
            return new Answer(new BodyForm(values), marks, "done", text);
        }

        private void take(String field, String text, String shown) {
            String standing = values.getOrDefault(field, "");
            if (text.isEmpty() || same(standing, text)) {
                return;
            }
            if (standing.isEmpty()) {
                filled++;
                values.put(field, text);
                marks.put(field, words.words().get("edit.fetch.filled"));
            } else {
                marks.put(field, words.words().get("edit.fetch.differs", shown));
            }
        }

        /// The register writes in capitals; that alone is no difference.
        private static boolean same(String one, String other) {
            return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
        }

        private void place(Body.Kind kind) {
            if (!values.getOrDefault("kind", "").equals("other")) {
                return;
            }
            filled++;
            values.put("kind", BodyFields.key(kind));
            marks.put("kind", words.words().get("edit.fetch.filled"));
            Body.Level level =
                    switch (kind) {
                        case MUNICIPALITY -> Body.Level.MUNICIPALITY;
                        case COUNTY -> Body.Level.COUNTY;
                        case MINISTRY, DIRECTORATE -> Body.Level.STATE;
                        case STATISTICS_PRODUCER,
                                ASSOCIATION,
                                COMPANY,
                                RESEARCH,
                                CIVIL_SOCIETY,
                                OTHER ->
                                Body.Level.NONE;
                    };
            values.put("level", BodyFields.key(level));
            marks.put("level", words.words().get("edit.fetch.filled"));
        }

        private Optional<String> above(RegisteredUnit unit) {
            return Optional.ofNullable(unit.parent())
                    .flatMap(number -> bodies.findByNumber(number, LocalDate.now(clock)))
                    .map(Body::id);
        }
    }
}
