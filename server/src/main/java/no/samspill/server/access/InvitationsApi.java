package no.samspill.server.access;

import no.samspill.server.access.Invitations.Sent;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Role;
import no.samspill.server.shared.BodyId;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/// Inviting somebody from the command line, above all a body's first administrator.
@RestController
class InvitationsApi {

    private final Invitations invitations;
    private final Wording wording;
    private final Clock clock;

    InvitationsApi(Invitations invitations, Wording wording, Clock clock) {
        this.invitations = invitations;
        this.wording = wording;
        this.clock = clock;
    }

    /// Where an invitation is answered.
    ///
    /// @param path on this server
    record Answering(String path) {}

    @PostMapping("/api/v1/bodies/{body}/invitations")
    ResponseEntity<Answering> invite(
            @PathVariable String body,
            @RequestParam String role,
            @RequestParam String email,
            Caller by,
            Locale locale) {
        Terms terms =
                new Terms(new BodyId(body), Role.of(role), Period.since(LocalDate.now(clock)));
        Sent sent = invitations.invite(terms, email, by);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Answering(sent.path(language(locale))));
    }

    private static String language(Locale locale) {
        return switch (locale.getLanguage()) {
            case "nb", "no" -> "nb";
            case "nn" -> "nn";
            default -> "en";
        };
    }

    @ExceptionHandler(AccessRefused.class)
    ProblemDetail refused(AccessRefused refused, Locale locale) {
        return problem(refused.reason().key(), locale);
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ProblemDetail unknown(IllegalArgumentException unknown, Locale locale) {
        return problem("unknown-role-or-body", locale);
    }

    /// A sentence for whoever sits at the command line, and the key of it for programs.
    private ProblemDetail problem(String reason, Locale locale) {
        Words words = wording.in(Language.valueOf(language(locale).toUpperCase(Locale.ROOT)));
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.UNPROCESSABLE_CONTENT, words.get("refused." + reason));
        problem.setProperty("reason", reason);
        return problem;
    }
}
