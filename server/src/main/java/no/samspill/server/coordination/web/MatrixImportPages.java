package no.samspill.server.coordination.web;

import jakarta.servlet.http.HttpServletResponse;

import no.samspill.formats.pack.Body;
import no.samspill.server.coordination.interactions.InteractionRefused;
import no.samspill.server.coordination.interactions.InteractionSet;
import no.samspill.server.coordination.interactions.Interactions;
import no.samspill.server.coordination.interactions.MatrixDraft;
import no.samspill.server.coordination.interactions.MatrixImport;
import no.samspill.server.coordination.interactions.MatrixImport.Committed;
import no.samspill.server.coordination.interactions.MatrixPreview;
import no.samspill.server.coordination.interactions.SetId;
import no.samspill.server.coordination.web.PanelView.Choice;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// From a matrix in a file to scores: send it, see what it would bring, take it in.
@Controller
class MatrixImportPages {

    private static final String FORM = "coordination/import";
    private static final String PREVIEW = "coordination/import-preview";
    private static final String PATH = Asked.PATH + "/import";
    private static final long LARGEST = 5L << 20;

    private final MatrixImport imports;
    private final Interactions interactions;
    private final Bodies bodies;
    private final Wording wording;

    MatrixImportPages(
            MatrixImport imports, Interactions interactions, Bodies bodies, Wording wording) {
        this.imports = imports;
        this.interactions = interactions;
        this.bodies = bodies;
        this.wording = wording;
    }

    /// The page of the form.
    ///
    /// @param set the set that is added to; empty for one of its own
    /// @param scorer the id of the body whose scores they are
    record View(
            String title,
            List<Crumb> crumbs,
            List<Choice> sets,
            List<Choice> kinds,
            String set,
            String scorer,
            SetForm form) {

        /// What was written in a field.
        public String value(String field) {
            return form.get(field);
        }
    }

    @GetMapping("/{lang:nb|nn|en}/coordination/interactions/import")
    String form(
            @PathVariable Language lang,
            @RequestParam(defaultValue = "") String set,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        keepNowhere(response);
        BodyId own = actor.body();
        String scorer = own == null ? "" : own.value();
        SetForm empty = new SetForm("", "elsewhere", "", "", "", "");
        return form(wording.in(lang), set, scorer, empty, FormProblems.none(), model);
    }

    @PostMapping(
            path = "/{lang:nb|nn|en}/coordination/interactions/import",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String send(
            @PathVariable Language lang,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String set,
            @RequestParam(defaultValue = "") String scorer,
            SetForm form,
            Actor actor,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Words words = wording.in(lang);
        FormProblems problems = FormProblems.none();
        Optional<Body> body = bodies.find(scorer.strip());
        if (body.isEmpty()) {
            problems.add("scorer", words.get("interactions.problem.scorer.unknown"));
        }
        Optional<InteractionSet> into = interactions.find(set);
        if (!set.isEmpty() && into.isEmpty()) {
            problems.add("set", words.get("interactions.problem.set.none"));
        }
        if (file == null || file.isEmpty()) {
            problems.add("file", words.get("interactions.problem.file.missing"));
        } else if (file.getSize() > LARGEST) {
            problems.add("file", words.get("interactions.problem.file.too-large"));
        } else if (problems.isEmpty()) {
            try {
                MatrixDraft draft =
                        draft(into.orElse(null), new BodyId(body.orElseThrow().id()), form);
                UUID id = imports.keep(nameOf(file), file.getBytes(), draft, actor);
                return "redirect:/" + lang.tag() + PATH + "/" + id;
            } catch (InteractionRefused refused) {
                problems.add(refused.field(), words.get(InteractionPages.key(refused)));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(words, set, scorer, form, problems, model);
    }

    private static MatrixDraft draft(@Nullable InteractionSet into, BodyId scorer, SetForm form) {
        return into == null
                ? new MatrixDraft(
                        null,
                        scorer,
                        form.kindOf(),
                        form.get("name"),
                        form.get("source"),
                        form.linkOf(),
                        form.get("licence"))
                : new MatrixDraft(
                        into.id(),
                        scorer,
                        into.kind(),
                        into.name(),
                        form.get("source").isEmpty() ? into.source() : form.get("source"),
                        form.linkOf(),
                        into.licence());
    }

    /// The file's name without the folders some browsers put before it.
    private static String nameOf(MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String visible = last.replaceAll("\\p{Cntrl}", "");
        return visible.substring(0, Math.min(visible.length(), 120));
    }

    @GetMapping("/{lang:nb|nn|en}/coordination/interactions/import/{staged}")
    String preview(
            @PathVariable Language lang,
            @PathVariable UUID staged,
            @RequestParam(defaultValue = "") String stale,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        keepNowhere(response);
        Optional<MatrixPreview> found = imports.find(staged, actor);
        if (found.isEmpty()) {
            return gone(lang, response, model);
        }
        if (!found.get().isReady()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        Words words = wording.in(lang);
        String scorer =
                bodies.find(found.get().draft().scorer())
                        .map(body -> words.say(body.name()).text())
                        .orElse("");
        model.addAttribute(
                "page", MatrixImportView.of(staged, found.get(), scorer, words, !stale.isEmpty()));
        return PREVIEW;
    }

    @PostMapping("/{lang:nb|nn|en}/coordination/interactions/import/{staged}/commit")
    String commit(
            @PathVariable Language lang,
            @PathVariable UUID staged,
            @RequestParam(defaultValue = "") String digest,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        Optional<Committed> committed = imports.commit(staged, digest, actor);
        if (committed.isEmpty()) {
            return gone(lang, response, model);
        }
        String start = "redirect:/" + lang.tag();
        return switch (committed.get()) {
            case Committed.Done(SetId set, _) ->
                    start + Asked.PATH + "?set=" + set + "&told=landed";
            case Committed.Stale() -> start + PATH + "/" + staged + "?stale=1";
            case Committed.Wrong() -> start + PATH + "/" + staged;
        };
    }

    @PostMapping("/{lang:nb|nn|en}/coordination/interactions/import/{staged}/discard")
    String discard(@PathVariable Language lang, @PathVariable UUID staged, Actor actor) {
        imports.discard(staged, actor);
        return "redirect:/" + lang.tag() + PATH;
    }

    private String gone(Language lang, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.GONE.value());
        Words words = wording.in(lang);
        FormProblems gone = FormProblems.none().add("file", words.get("interactions.import.gone"));
        return form(words, "", "", SetForm.empty(), gone, model);
    }

    private String form(
            Words words,
            String set,
            String scorer,
            SetForm form,
            FormProblems problems,
            Model model) {
        String title = words.get("interactions.import.title");
        model.addAttribute("problems", problems);
        model.addAttribute(
                "page",
                new View(
                        title,
                        crumbs(words, title),
                        Stream.concat(
                                        Stream.of(
                                                new Choice(
                                                        "",
                                                        words.get("interactions.import.new-set"))),
                                        interactions.listSets().stream()
                                                .map(one ->
                                                        new Choice(one.id().value(), one.name())))
                                .toList(),
                        SetPages.kinds(words),
                        set,
                        scorer,
                        form));
        return FORM;
    }

    static List<Crumb> crumbs(Words words, String title) {
        return List.of(
                new Crumb(words.get("coordination.title"), "/coordination"),
                new Crumb(words.get("coordination.tab.interactions"), Asked.PATH),
                new Crumb(title, ""));
    }

    private static void keepNowhere(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
