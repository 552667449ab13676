package no.samspill.server.access.web;

import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.access.Back;
import no.samspill.server.access.LocalProvider;
import no.samspill.server.access.LocalProvider.DemoPerson;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.shared.BodyId;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// Where somebody chooses how to sign in.
@Controller
class SignInPages {

    private static final Set<String> DONE = Set.of("signed-out", "erased");

    private static final String AWAY = "away";
    private static final Set<String> FAULTS = Set.of("failed", "assurance", AWAY);

    private final LocalProvider local;
    private final Names names;
    private final Wording wording;

    SignInPages(LocalProvider local, Names names, Wording wording) {
        this.local = local;
        this.names = names;
        this.wording = wording;
    }

    /// The page.
    ///
    /// @param title the heading
    /// @param crumbs the way to it
    /// @param back where to go afterwards; empty for one's own page
    /// @param done what has just happened, in words; empty when nothing has
    /// @param fault why signing in failed, in words; empty when it has not
    /// @param start the way to the real provider; empty when the one built in is used
    /// @param people the invented people; none beside a real provider
    record View(
            String title,
            List<Crumb> crumbs,
            String back,
            String done,
            String fault,
            String start,
            List<Invented> people) {}

    /// An invented person.
    ///
    /// @param key what the form sends
    /// @param name plainly invented
    /// @param role as what they act; empty for somebody who acts for nobody
    /// @param body for which body; empty for none
    /// @param can what they may do
    record Invented(String key, String name, String role, Said body, String can) {}

    @GetMapping("/{lang:nb|nn|en}/sign-in")
    String show(
            @PathVariable Language lang,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String fault,
            HttpServletResponse response,
            Model model) {
        if (fault.equals(AWAY)) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        }
        Words words = wording.in(lang);
        String title = words.get("sign-in.title");
        model.addAttribute(
                "page",
                new View(
                        title,
                        List.of(new Crumb(title, "")),
                        Back.safe(back).orElse(""),
                        DONE.contains(done) ? words.get("sign-in.done." + done) : "",
                        FAULTS.contains(fault) ? words.get("sign-in." + fault + ".why") : "",
                        local.active() ? "" : start(lang, back),
                        local.list().stream().map(one -> invented(one, words)).toList()));
        return "access/sign-in";
    }

    private static String start(Language lang, String back) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/" + lang.tag() + "/sign-in/start");
        Back.safe(back).ifPresent(own -> address.queryParam("back", "{back}"));
        return address.encode(StandardCharsets.UTF_8)
                .buildAndExpand(Back.safe(back).orElse(""))
                .toUriString();
    }

    private Invented invented(DemoPerson person, Words words) {
        BodyId body = person.body();
        return new Invented(
                person.id(),
                person.name(),
                body == null ? "" : RoleWords.name(person.role(), words),
                body == null ? new Said("", "") : names.apart(body, words),
                words.get("sign-in.demo.can", RoleWords.acts(person.role(), words)));
    }
}
