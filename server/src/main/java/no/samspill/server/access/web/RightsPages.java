package no.samspill.server.access.web;

import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Who may do what, for everybody to read.
@Controller
class RightsPages {

    private final Wording wording;

    RightsPages(Wording wording) {
        this.wording = wording;
    }

    @GetMapping("/{lang:nb|nn|en}/about/rights")
    String show(@PathVariable Language lang, Model model) {
        model.addAttribute("page", RightsView.of(wording.in(lang)));
        return "access/rights";
    }
}
