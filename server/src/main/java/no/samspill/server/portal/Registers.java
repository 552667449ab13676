package no.samspill.server.portal;

import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.server.shared.CurrentPack;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Lists, searches, and the pages about the site itself.
@Controller
@RequestMapping("/{lang:nb|nn|en}")
class Registers {

    private final Wording wording;
    private final RegisterPage register;
    private final AreasPage areas;
    private final SearchPage search;
    private final ReleasesPage releases;
    private final CurrentPack pack;

    Registers(
            Wording wording,
            RegisterPage register,
            AreasPage areas,
            SearchPage search,
            ReleasesPage releases,
            CurrentPack pack) {
        this.wording = wording;
        this.register = register;
        this.areas = areas;
        this.search = search;
        this.releases = releases;
        this.pack = pack;
    }

    @GetMapping("/indicators")
    String indicators(
            @PathVariable Language lang,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String goal,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "goal") String sort,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        int number = goal.matches("[0-9]{1,2}") ? Integer.parseInt(goal) : 0;
        var query = new RegisterPage.Query(q, number, level, status, sort, page);
        model.addAttribute("page", register.view(query, wording.in(lang)));
        return "portal/indicators";
    }

    @GetMapping("/areas")
    String areas(
            @PathVariable Language lang,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String level,
            Model model) {
        var view = areas.view(q, level, wording.in(lang));
        if (view.hits().size() == 1) {
            return "redirect:/" + lang.tag() + view.hits().getFirst().path();
        }
        if (view.hits().isEmpty() && !q.isBlank()) {
            return "redirect:/"
                    + lang.tag()
                    + "/search?q="
                    + URLEncoder.encode(q, StandardCharsets.UTF_8);
        }
        model.addAttribute("page", view);
        return "portal/areas";
    }

    @GetMapping("/suggestions")
    String suggestions(
            @PathVariable Language lang, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("asked", q);
        model.addAttribute("hits", search.suggest(q, wording.in(lang)));
        return "portal/suggestions";
    }

    @GetMapping("/search")
    String search(
            @PathVariable Language lang, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("page", search.view(q, wording.in(lang)));
        return "portal/search";
    }

    @GetMapping("/releases")
    String releases(
            @PathVariable Language lang, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", releases.view(page, wording.in(lang)));
        return "portal/releases";
    }

    @GetMapping("/data")
    String data(@PathVariable Language lang, Model model) {
        Words words = wording.in(lang);
        int remarks = pack.countReport();
        model.addAttribute("page", TextPage.of("data", words));
        model.addAttribute(
                "remarks", words.get("report.count", remarks, words.numbers().count(remarks)));
        return "portal/data";
    }

    @GetMapping("/{text:methods|about|accessibility|privacy}")
    String text(@PathVariable Language lang, @PathVariable String text, Model model) {
        model.addAttribute("page", TextPage.of(text, wording.in(lang)));
        return text.equals("methods") ? "portal/methods" : "portal/text";
    }
}
