package no.samspill.server.portal.compare;

import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;

/// The page of areas beside each other.
@Controller
class CompareController {

    private final ComparePages pages;
    private final Wording wording;

    CompareController(ComparePages pages, Wording wording) {
        this.pages = pages;
        this.wording = wording;
    }

    @GetMapping("/{lang:nb|nn|en}/compare")
    String show(
            @PathVariable Language lang,
            @RequestParam(defaultValue = "") List<String> area,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        model.addAttribute("page", pages.page(area, q, wording.in(lang)));
        return "portal/compare";
    }
}
