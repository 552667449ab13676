package no.samspill.server.portal.imports;

import jakarta.servlet.http.HttpServletResponse;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.Problem;
import no.samspill.server.geography.Boundaries;
import no.samspill.server.geography.Boundaries.Outcome;
import no.samspill.server.observations.Uploads;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.server.portal.imports.FormView.Entered;
import no.samspill.server.portal.imports.FormView.Fault;
import no.samspill.server.shared.Actor;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.util.List;

/// Bringing in a file of boundaries from the page.
@Controller
class BoundaryPages {

    private final Boundaries boundaries;
    private final Uploads uploads;
    private final Forms forms;
    private final BoundaryForm form;
    private final Wording wording;

    BoundaryPages(
            Boundaries boundaries,
            Uploads uploads,
            Forms forms,
            BoundaryForm form,
            Wording wording) {
        this.boundaries = boundaries;
        this.uploads = uploads;
        this.forms = forms;
        this.form = form;
        this.wording = wording;
    }

    @PostMapping(
            path = "/{lang:nb|nn|en}/import/boundaries",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String send(
            @PathVariable Language lang,
            @RequestParam(required = false) @Nullable MultipartFile boundaryFile,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String validFrom,
            @RequestParam(defaultValue = "") String validTo,
            @RequestParam(defaultValue = "") String attribution,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        Words words = wording.in(lang);
        Entered entered =
                new Entered(level, validFrom.strip(), validTo.strip(), attribution.strip());
        List<Fault> faults = form.faults(entered, boundaryFile, words);
        List<Problem> problems = List.of();
        if (faults.isEmpty() && boundaryFile != null) {
            Outcome outcome = add(boundaryFile, entered, actor);
            if (outcome instanceof Outcome.Added) {
                return "redirect:/" + lang.tag() + "/import?done=boundaries#boundaries";
            }
            problems = outcome.problems();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", forms.faultyBoundaries(words, entered, faults, problems));
        return "portal/imports/form";
    }

    private Outcome add(MultipartFile file, Entered entered, Actor actor) {
        return uploads.through(
                file,
                path ->
                        boundaries.importFile(
                                path,
                                Uploads.nameOf(file),
                                entered.level(),
                                BoundaryForm.day(entered.validFrom()).orElseThrow(),
                                BoundaryForm.day(entered.validTo()).orElse(null),
                                LocalizedText.of("mul", entered.attribution()),
                                actor));
    }
}
