package no.samspill.server.portal;

import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The front page, the goals and their targets.
@Controller
@RequestMapping("/{lang:nb|nn|en}")
class Pages {

    private final Wording wording;
    private final FrontPage front;
    private final GoalsPage goals;
    private final GoalPage goal;
    private final TargetPage target;

    Pages(Wording wording, FrontPage front, GoalsPage goals, GoalPage goal, TargetPage target) {
        this.wording = wording;
        this.front = front;
        this.goals = goals;
        this.goal = goal;
        this.target = target;
    }

    @GetMapping
    String front(
            @PathVariable Language lang,
            @RequestParam(defaultValue = "") String sort,
            Model model) {
        model.addAttribute("page", front.view(wording.in(lang), FrontPage.Order.of(sort)));
        return "portal/front";
    }

    @GetMapping("/goals")
    String goals(@PathVariable Language lang, Model model) {
        model.addAttribute("page", goals.view(wording.in(lang)));
        return "portal/goals";
    }

    @GetMapping("/goals/{number:[0-9]{1,2}}")
    String goal(@PathVariable Language lang, @PathVariable int number, Model model) {
        model.addAttribute(
                "page", goal.find(number, wording.in(lang)).orElseThrow(Pages::notFound));
        return "portal/goal";
    }

    @GetMapping("/targets/{code}")
    String target(@PathVariable Language lang, @PathVariable String code, Model model) {
        model.addAttribute(
                "page", target.find(code, wording.in(lang)).orElseThrow(Pages::notFound));
        return "portal/target";
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
