package no.samspill.server.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import no.samspill.server.access.AccessRefused;
import no.samspill.server.access.AccessRequests;
import no.samspill.server.access.PersonalData;
import no.samspill.server.access.SessionList;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.server.rights.Caller;
import no.samspill.server.shared.Outdated;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Somebody's own page, and what they can do there.
@Controller
@ConditionalOnWebApplication
@RequestMapping("/{lang:nb|nn|en}/me")
class MePages {

    private static final Set<String> DONE =
            Set.of(
                    "acting",
                    "asked",
                    "accepted",
                    "declined",
                    "withdrawn",
                    "answered",
                    "session-ended",
                    "session-gone",
                    "sessions-ended");

    private final MePage page;
    private final AccessRequests requests;
    private final SessionList sessions;
    private final PersonalData data;
    private final Wording wording;

    MePages(
            MePage page,
            AccessRequests requests,
            SessionList sessions,
            PersonalData data,
            Wording wording) {
        this.page = page;
        this.requests = requests;
        this.sessions = sessions;
        this.data = data;
        this.wording = wording;
    }

    /// The page that asks once more before everything is erased.
    record Erasing(String title, List<Crumb> crumbs, List<String> gone, List<String> kept) {}

    @GetMapping
    String show(
            @PathVariable Language lang,
            @RequestParam(defaultValue = "") String done,
            Caller caller,
            HttpServletRequest request,
            Model model) {
        Words words = wording.in(lang);
        String told = DONE.contains(done) ? words.get("me.done." + done) : "";
        model.addAttribute("page", page.view(caller, Me.session(request), told, words));
        return "access/me";
    }

    @PostMapping("/sessions/{handle}/revoke")
    String revoke(@PathVariable Language lang, @PathVariable String handle, Caller caller) {
        boolean ended = sessions.revoke(Me.of(caller), handle);
        return to(lang, "/me?done=" + (ended ? "session-ended" : "session-gone"));
    }

    @PostMapping("/sessions/revoke-others")
    String revokeOthers(@PathVariable Language lang, Caller caller, HttpServletRequest request) {
        sessions.revokeOthers(Me.of(caller), Me.session(request));
        return to(lang, "/me?done=sessions-ended");
    }

    @PostMapping("/requests/{own}/withdraw")
    String withdraw(
            @PathVariable Language lang,
            @PathVariable UUID own,
            @RequestParam long version,
            Caller caller) {
        try {
            requests.withdraw(own, version, Me.of(caller));
            return to(lang, "/me?done=withdrawn");
        } catch (Outdated e) {
            return to(lang, "/me?done=answered");
        } catch (AccessRefused e) {
            Refusals.note(e, FormProblems.none(), wording.in(lang));
            return to(lang, "/me?done=answered");
        }
    }

    @GetMapping("/data/export")
    ResponseEntity<byte[]> export(@PathVariable Language lang, Caller caller) {
        String name = wording.in(lang).get("me.data.file");
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(data.export(Me.of(caller)));
    }

    @GetMapping("/erase")
    String askBeforeErasing(@PathVariable Language lang, Caller caller, Model model) {
        Me.of(caller);
        return erasing(wording.in(lang), FormProblems.none(), model);
    }

    @PostMapping("/erase")
    String erase(
            @PathVariable Language lang,
            @RequestParam(defaultValue = "") String understood,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Words words = wording.in(lang);
        if (!understood.equals("yes")) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var problems = FormProblems.none().add("understood", words.get("erase.not-understood"));
            return erasing(words, problems, model);
        }
        data.erase(Me.of(caller), caller.actor());
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return to(lang, "/sign-in?done=erased");
    }

    private static String erasing(Words words, FormProblems problems, Model model) {
        String title = words.get("erase.title");
        model.addAttribute(
                "page",
                new Erasing(
                        title,
                        List.of(
                                new Crumb(words.get("frame.own-page"), "/me"),
                                new Crumb(title, "")),
                        words.get("erase.gone.list").lines().toList(),
                        words.get("erase.kept.list").lines().toList()));
        model.addAttribute("problems", problems);
        return "access/erase";
    }

    private static String to(Language lang, String path) {
        return "redirect:/" + lang.tag() + path;
    }
}
