package no.samspill.server.organisations.web;

import jakarta.servlet.http.HttpServletResponse;

import no.samspill.formats.tables.TableWriter;
import no.samspill.server.organisations.BodyImport;
import no.samspill.server.organisations.BodyImport.Committed;
import no.samspill.server.organisations.BodyImportPreview;
import no.samspill.server.organisations.BodyRefused;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.server.rights.Caller;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.Outdated;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// From a table of bodies to the register: send, see what it would do, take it in.
@Controller
class BodyImportPages {

    private static final String FORM = "organisations/import";
    private static final String PREVIEW = "organisations/import-preview";
    private static final String TOLD = "told";
    private static final long LARGEST = 5L << 20;

    private final BodyImport imports;
    private final Wording wording;

    BodyImportPages(BodyImport imports, Wording wording) {
        this.imports = imports;
        this.wording = wording;
    }

    @GetMapping("/{lang:nb|nn|en}/bodies/import")
    String form(@PathVariable Language lang, HttpServletResponse response, Model model) {
        keepNowhere(response);
        String told = Objects.toString(model.getAttribute(TOLD), "");
        return form(wording.in(lang), told, FormProblems.none(), model);
    }

    @GetMapping("/{lang:nb|nn|en}/bodies/import/template.csv")
    ResponseEntity<byte[]> templateAsCsv(@PathVariable Language lang) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return template(
                lang, "csv", "text/csv", out, TableWriter.csv(out, BodyImportPreview.columns()));
    }

    @GetMapping("/{lang:nb|nn|en}/bodies/import/template.xlsx")
    ResponseEntity<byte[]> templateAsWorkbook(@PathVariable Language lang) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String sheet = wording.in(lang).get("bodies.import.sheet");
        return template(
                lang,
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                out,
                TableWriter.workbook(out, sheet, BodyImportPreview.columns()));
    }

    private ResponseEntity<byte[]> template(
            Language lang,
            String ending,
            String type,
            ByteArrayOutputStream out,
            TableWriter writer) {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        String name = wording.in(lang).get("bodies.import.template.file") + "." + ending;
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .contentType(MediaType.parseMediaType(type))
                .body(out.toByteArray());
    }

    @PostMapping(
            path = "/{lang:nb|nn|en}/bodies/import",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String send(
            @PathVariable Language lang,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Words words = wording.in(lang);
        if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
            String fault =
                    file == null || file.isEmpty()
                            ? "bodies.import.file.missing"
                            : "bodies.import.file.too-large";
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(words, "", FormProblems.none().add("file", words.get(fault)), model);
        }
        UUID id = imports.keep(nameOf(file), file.getBytes(), actor);
        return to(lang, "/bodies/import/" + id);
    }

    /// The file's name without the folders some browsers put before it.
    private static String nameOf(MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String visible = last.replaceAll("\\p{Cntrl}", "");
        return visible.substring(0, Math.min(visible.length(), 120));
    }

    @GetMapping("/{lang:nb|nn|en}/bodies/import/{staged}")
    String preview(
            @PathVariable Language lang,
            @PathVariable UUID staged,
            @RequestParam(defaultValue = "") String stale,
            Caller caller,
            HttpServletResponse response,
            Model model) {
        keepNowhere(response);
        Optional<BodyImportPreview> found = imports.find(staged, caller);
        if (found.isEmpty()) {
            return gone(lang, response, model);
        }
        if (!found.get().canBeCommitted()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("problems", FormProblems.none());
        model.addAttribute(
                "page", BodyImportView.of(staged, found.get(), wording.in(lang), !stale.isEmpty()));
        return PREVIEW;
    }

    @PostMapping("/{lang:nb|nn|en}/bodies/import/{staged}/commit")
    String commit(
            @PathVariable Language lang,
            @PathVariable UUID staged,
            @RequestParam(defaultValue = "") String digest,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Optional<Committed> committed;
        try {
            committed =
                    imports.commit(
                            staged, digest, caller, reason.isBlank() ? null : reason.strip());
        } catch (Outdated | BodyRefused overtaken) {
            // Somebody else wrote between the preview and this; what would happen now is shown.
            return to(lang, "/bodies/import/" + staged + "?stale=1");
        }
        if (committed.isEmpty()) {
            return gone(lang, response, model);
        }
        return switch (committed.get()) {
            case Committed.Done(int added, int changed) -> {
                Words words = wording.in(lang);
                next.addFlashAttribute(TOLD, words.get("bodies.import.done", added, changed));
                yield to(lang, "/bodies/import");
            }
            case Committed.Stale() -> to(lang, "/bodies/import/" + staged + "?stale=1");
            case Committed.Wrong() -> to(lang, "/bodies/import/" + staged);
            case Committed.ReasonMissing() ->
                    unexplained(staged, caller, wording.in(lang), response, model);
        };
    }

    private String unexplained(
            UUID staged, Caller caller, Words words, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        BodyImportPreview preview = imports.find(staged, caller).orElseThrow();
        model.addAttribute(
                "problems",
                FormProblems.none().add("reason", words.get("bodies.import.reason.missing")));
        model.addAttribute("page", BodyImportView.of(staged, preview, words, false));
        return PREVIEW;
    }

    @PostMapping("/{lang:nb|nn|en}/bodies/import/{staged}/discard")
    String discard(@PathVariable Language lang, @PathVariable UUID staged, Actor actor) {
        imports.discard(staged, actor);
        return to(lang, "/bodies/import");
    }

    private String gone(Language lang, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.GONE.value());
        Words words = wording.in(lang);
        FormProblems gone = FormProblems.none().add("file", words.get("bodies.import.gone"));
        return form(words, "", gone, model);
    }

    private static String form(Words words, String told, FormProblems problems, Model model) {
        model.addAttribute("page", BodyImportForm.of(words, told));
        model.addAttribute("problems", problems);
        return FORM;
    }

    private static void keepNowhere(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static String to(Language lang, String path) {
        return "redirect:/" + lang.tag() + path;
    }
}
