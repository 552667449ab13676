package no.samspill.server.portal.indicator;

import no.samspill.server.portal.Language;
import no.samspill.server.portal.Wording;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import java.util.Map;

/// The pages of one indicator.
@Controller
@RequestMapping("/{lang:nb|nn|en}/indicators/{id}")
class IndicatorController {

    private final IndicatorPages pages;
    private final Wording wording;

    IndicatorController(IndicatorPages pages, Wording wording) {
        this.pages = pages;
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
                pages.find(id, choices(query), wording.in(lang))
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
    String history(@PathVariable Language lang, @PathVariable String id, Model model) {
        model.addAttribute(
                "page",
                pages.findHistory(id, wording.in(lang)).orElseThrow(IndicatorController::notFound));
        return "portal/indicator-history";
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
