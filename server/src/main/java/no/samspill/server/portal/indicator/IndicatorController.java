package no.samspill.server.portal.indicator;

import no.samspill.server.audit.Timelines;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.server.portal.graphics.Raster;
import no.samspill.server.rights.Caller;
import no.samspill.server.shared.RecordRef;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// The pages of one indicator.
@Controller
@RequestMapping("/{lang:nb|nn|en}/indicators/{id}")
class IndicatorController {

    private final IndicatorPages pages;
    private final Timelines timelines;
    private final Wording wording;

    IndicatorController(IndicatorPages pages, Timelines timelines, Wording wording) {
        this.pages = pages;
        this.timelines = timelines;
        this.wording = wording;
    }

    @GetMapping
    String show(
            @PathVariable Language lang,
            @PathVariable String id,
            @RequestParam Map<String, String> query,
            Model model) {
        model.addAttribute(
                "page",
                pages.find(id, choices(query), wording.in(lang), site())
                        .orElseThrow(IndicatorController::notFound));
        return "portal/indicator";
    }

    @GetMapping("/why")
    String why(
            @PathVariable Language lang,
            @PathVariable String id,
            @RequestParam Map<String, String> query,
            Model model) {
        model.addAttribute(
                "page",
                pages.findWhy(id, choices(query), wording.in(lang))
                        .orElseThrow(IndicatorController::notFound));
        return "portal/indicator-why";
    }

    @GetMapping("/history")
    String history(
            @PathVariable Language lang, @PathVariable String id, Caller caller, Model model) {
        Words words = wording.in(lang);
        HistoryView page = pages.findHistory(id, words).orElseThrow(IndicatorController::notFound);
        List<RecordRef> records =
                page.releases().stream()
                        .map(one -> new RecordRef("release", Long.toString(one.id())))
                        .toList();
        model.addAttribute("page", page);
        model.addAttribute(
                "timeline",
                timelines.of(records, Map.of("type", "release", "text", id), caller, words));
        return "portal/indicator-history";
    }

    @GetMapping("/chart.svg")
    ResponseEntity<byte[]> svg(
            @PathVariable Language lang,
            @PathVariable String id,
            @RequestParam Map<String, String> query) {
        return file(
                id + ".svg",
                new MediaType("image", "svg+xml"),
                chart(lang, id, query).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/chart.png")
    ResponseEntity<byte[]> png(
            @PathVariable Language lang,
            @PathVariable String id,
            @RequestParam Map<String, String> query) {
        return file(id + ".png", MediaType.IMAGE_PNG, Raster.png(chart(lang, id, query)));
    }

    private String chart(Language lang, String id, Map<String, String> query) {
        return pages.findChart(id, choices(query), wording.in(lang))
                .orElseThrow(IndicatorController::notFound);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        // A plain name stays as it is; another is written as RFC 6266 has it.
        ContentDisposition attachment =
                name.chars().allMatch(c -> c < 128)
                        ? ContentDisposition.attachment().filename(name).build()
                        : ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(content);
    }

    /// The address of the site as the reader has it.
    private static String site() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static IndicatorPages.Choices choices(Map<String, String> query) {
        return new IndicatorPages.Choices(
                query.getOrDefault("area", ""),
                query.getOrDefault("breakdown", ""),
                query.getOrDefault("method", ""),
                query.getOrDefault("view", ""),
                query.getOrDefault("level", ""),
                query.getOrDefault("sort", ""),
                query.getOrDefault("all", ""));
    }
}
