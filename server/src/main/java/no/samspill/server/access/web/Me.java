package no.samspill.server.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import no.samspill.server.rights.Caller;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.PersonId;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// The person behind a request; programs and visitors have no page of their own.
final class Me {

    private Me() {}

    static PersonId of(Caller caller) {
        if (caller.actor() instanceof Actor.Person person) {
            return person.id();
        }
        throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    static HttpSession session(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return session;
    }
}
