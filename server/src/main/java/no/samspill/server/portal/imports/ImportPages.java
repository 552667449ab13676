package no.samspill.server.portal.imports;

import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.observations.Imports;
import no.samspill.server.observations.Imports.Committed;
import no.samspill.server.observations.Imports.Preview;
import no.samspill.server.observations.NotTheirs;
import no.samspill.server.observations.Release;
import no.samspill.server.observations.Uploads;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.server.rights.Caller;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// From a file to a release: upload, preview, commit.
@Controller
class ImportPages {

    private static final String FORM = "portal/imports/form";
    private static final Set<String> DONE = Set.of("discarded", "nothing", "boundaries");

    private final Imports imports;
    private final Uploads uploads;
    private final Forms forms;
    private final Previews previews;
    private final Wording wording;

    ImportPages(Imports imports, Uploads uploads, Forms forms, Previews previews, Wording wording) {
        this.imports = imports;
        this.uploads = uploads;
        this.forms = forms;
        this.previews = previews;
        this.wording = wording;
    }

    @GetMapping("/{lang:nb|nn|en}/import")
    String form(
            @PathVariable Language lang,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        String told = DONE.contains(done) ? done : "";
        model.addAttribute("page", forms.empty(wording.in(lang), told));
        return FORM;
    }

    @GetMapping("/{lang:nb|nn|en}/import/example.csv")
    ResponseEntity<byte[]> example(@PathVariable Language lang) {
        return csv(forms.exampleCsv(), wording.in(lang).get("import.example.file"));
    }

    @PostMapping(path = "/{lang:nb|nn|en}/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String send(
            @PathVariable Language lang,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String indicator,
            Caller by,
            HttpServletResponse response,
            Model model) {
        String wanted = indicator.strip();
        if (file == null || Uploads.nameOf(file).isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Words words = wording.in(lang);
            model.addAttribute(
                    "page", forms.faulty(words, words.get("import.file.missing"), wanted));
            return FORM;
        }
        try {
            UUID id =
                    uploads.through(
                            file,
                            path ->
                                    imports.keep(
                                            path,
                                            Uploads.nameOf(file),
                                            wanted.isEmpty() ? null : wanted,
                                            by));
            return to(lang, "/import/" + id);
        } catch (NotTheirs e) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            Words words = wording.in(lang);
            String fault = words.get("import.file.not-yours", e.indicator());
            model.addAttribute("page", forms.faulty(words, fault, wanted));
            return FORM;
        }
    }

    @GetMapping("/{lang:nb|nn|en}/import/{import}")
    String preview(
            @PathVariable Language lang,
            @PathVariable("import") UUID id,
            Caller by,
            HttpServletResponse response,
            Model model) {
        Optional<Release> landed = imports.findRelease(id);
        if (landed.isPresent()) {
            return to(lang, "/releases/" + landed.get().id());
        }
        Optional<Preview> found = imports.find(id, by);
        if (found.isEmpty()) {
            return gone(lang, response, model);
        }
        if (found.get().refused()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("page", previews.of(id, found.get(), wording.in(lang)));
        return "portal/imports/preview";
    }

    @GetMapping("/{lang:nb|nn|en}/import/{import}/problems.csv")
    ResponseEntity<byte[]> problems(
            @PathVariable Language lang, @PathVariable("import") UUID id, Caller by) {
        Words words = wording.in(lang);
        return imports.find(id, by)
                .map(found ->
                        csv(
                                ProblemCsv.write(found.problems(), words),
                                words.get("import.problems.file")))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.GONE).build());
    }

    @PostMapping("/{lang:nb|nn|en}/import/{import}/commit")
    String commit(
            @PathVariable Language lang,
            @PathVariable("import") UUID id,
            Caller by,
            HttpServletResponse response,
            Model model) {
        boolean refused =
                imports.findRelease(id).isEmpty()
                        && imports.find(id, by).filter(Preview::refused).isPresent();
        if (refused) {
            return to(lang, "/import/" + id);
        }
        Optional<Committed> committed = imports.commit(id, by);
        if (committed.isEmpty()) {
            return gone(lang, response, model);
        }
        Release release = committed.get().release();
        return release == null
                ? to(lang, "/import?done=nothing")
                : to(lang, "/releases/" + release.id() + "?landed");
    }

    @PostMapping("/{lang:nb|nn|en}/import/{import}/discard")
    String discard(@PathVariable Language lang, @PathVariable("import") UUID id) {
        Optional<Release> landed = imports.findRelease(id);
        if (landed.isPresent()) {
            return to(lang, "/releases/" + landed.get().id());
        }
        imports.discard(id);
        return to(lang, "/import?done=discarded");
    }

    private String gone(Language lang, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.GONE.value());
        model.addAttribute("page", previews.gone(wording.in(lang)));
        return "portal/imports/gone";
    }

    private static String to(Language lang, String path) {
        return "redirect:/" + lang.tag() + path;
    }

    private static ResponseEntity<byte[]> csv(String text, String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
