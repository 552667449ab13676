package no.samspill.server.organisations.web;

import no.samspill.formats.pack.Body;
import no.samspill.server.organisations.BodyFields;
import no.samspill.server.organisations.BodyVersion;
import no.samspill.server.organisations.Structure;
import no.samspill.server.organisations.web.BodyWords.Choice;
import no.samspill.server.organisations.web.EditView.Field;
import no.samspill.server.organisations.web.RegisterFetch.Answer;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.rights.Action;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Rights;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Lays out the form of a body, new or there already.
@Component
class EditViews {

    private final Rights rights;
    private final Clock clock;

    EditViews(Rights rights, Clock clock) {
        this.rights = rights;
        this.clock = clock;
    }

    /// The form as somebody has filled it in.
    ///
    /// @param standing what stands; null for a new body
    /// @param version the version the form was made from; 0 for a new body
    /// @param answer the texts, with what the business register said of them
    record Filled(@Nullable BodyVersion standing, long version, Answer answer, String reason) {

        static Filled of(
                @Nullable BodyVersion standing, long version, BodyForm form, String reason) {
            return new Filled(standing, version, Answer.none(form), reason);
        }
    }

    String show(Filled filled, FormProblems problems, BodyWords words, Caller caller, Model model) {
        Body body = filled.standing() == null ? null : filled.standing().body();
        BodyForm form = filled.answer().form();
        String title =
                body == null
                        ? words.words().get("edit.new.title")
                        : words.words().get("edit.title", name(body, words));
        model.addAttribute("problems", problems);
        model.addAttribute(
                "page",
                new EditView(
                        title,
                        words.words().get(body == null ? "edit.new.lead" : "edit.lead"),
                        body == null ? newCrumbs(title, words) : crumbs(body, words),
                        body == null ? "/bodies/new" : "/bodies/" + body.id() + "/edit",
                        body == null ? "/bodies" : "/bodies/" + body.id(),
                        filled.version(),
                        !isPublic(body) && rights.may(caller, Action.REGISTER_BODY, null),
                        isPublic(body) && rights.may(caller, Action.PROPOSE_REORGANISATION, null)
                                ? Objects.requireNonNull(body).id()
                                : "",
                        body != null
                                && (isPublic(body)
                                        || !rights.may(caller, Action.REGISTER_BODY, null)),
                        form.values(),
                        words.kinds(),
                        words.levels(),
                        languageForms(words),
                        fields("name.", BodyForm.LANGUAGES, filled, words),
                        fields("name.", BodyForm.MORE_LANGUAGES, filled, words),
                        fields("short-name.", BodyForm.LANGUAGES, filled, words),
                        fields("description.", BodyForm.LANGUAGES, filled, words),
                        fields(
                                "contact.",
                                Stream.of(Body.ContactKind.values()).map(BodyFields::key).toList(),
                                filled,
                                words),
                        filled.reason(),
                        filled.answer()));
        return "organisations/edit";
    }

    private static boolean isPublic(@Nullable Body body) {
        return body != null && Structure.of(body).isPublic();
    }

    private static List<Field> fields(
            String prefix, List<String> endings, Filled filled, BodyWords words) {
        Answer answer = filled.answer();
        return endings.stream()
                .map(ending -> prefix + ending)
                .map(name ->
                        new Field(
                                name,
                                words.field(name),
                                answer.form().get(name),
                                answer.marks().getOrDefault(name, "")))
                .toList();
    }

    private static List<Choice> languageForms(BodyWords words) {
        return Stream.of("", "nb", "nn", "neutral")
                .map(form -> {
                    String key = "body.language-form." + (form.isEmpty() ? "none" : form);
                    return new Choice(form, words.words().get(key));
                })
                .toList();
    }

    private static List<Crumb> newCrumbs(String title, BodyWords words) {
        return List.of(
                new Crumb(words.words().get("bodies.title"), "/bodies"), new Crumb(title, ""));
    }

    List<Crumb> crumbs(Body body, BodyWords words) {
        return List.of(
                new Crumb(words.words().get("bodies.title"), "/bodies"),
                new Crumb(name(body, words), "/bodies/" + body.id()),
                new Crumb(words.words().get("edit.crumb"), ""));
    }

    private String name(Body body, BodyWords words) {
        return words.name(body, LocalDate.now(clock)).text();
    }
}
