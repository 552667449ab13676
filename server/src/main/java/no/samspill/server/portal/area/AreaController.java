package no.samspill.server.portal.area;

import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.util.Optional;

/// The profile of one area, now or as it once was.
@Controller
class AreaController {

    private final AreaPages pages;
    private final GoverningBody governing;
    private final Wording wording;

    AreaController(AreaPages pages, GoverningBody governing, Wording wording) {
        this.pages = pages;
        this.governing = governing;
        this.wording = wording;
    }

    @GetMapping("/{lang:nb|nn|en}/areas/{code}")
    String show(
            @PathVariable Language lang,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String with,
            @RequestParam(defaultValue = "") String show,
            Model model) {
        Words words = wording.in(lang);
        model.addAttribute("governing", governing.find(code, words).orElse(null));
        Optional<AreaView> profile = pages.find(code, with, show, words);
        if (profile.isPresent()) {
            model.addAttribute("page", profile.get());
            model.addAttribute(
                    "site", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
            return "portal/area";
        }
        model.addAttribute(
                "page",
                pages.findFormer(code, words)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "portal/area-former";
    }
}
