package no.samspill.server.portal.imports;

import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.server.shared.CurrentPack;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.nio.charset.StandardCharsets;

/// What was irregular in the pack that the server runs on.
@Controller
class ReportPages {

    private final CurrentPack pack;
    private final Wording wording;

    ReportPages(CurrentPack pack, Wording wording) {
        this.pack = pack;
        this.wording = wording;
    }

    @GetMapping("/{lang:nb|nn|en}/data/report")
    String show(
            @PathVariable Language lang,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var query = new ReportView.Query(severity, code, page);
        model.addAttribute("page", ReportView.of(pack.listReport(), query, wording.in(lang)));
        return "portal/imports/report";
    }

    @GetMapping("/{lang:nb|nn|en}/data/report.csv")
    ResponseEntity<byte[]> csv(@PathVariable Language lang) {
        Words words = wording.in(lang);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + words.get("report.file") + "\"")
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(ProblemCsv.write(pack.listReport(), words).getBytes(StandardCharsets.UTF_8));
    }
}
