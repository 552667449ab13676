package no.samspill.server.access;

import jakarta.servlet.http.HttpSession;

import no.samspill.server.shared.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// Where a person is signed in, and ending it from elsewhere.
@Component
@ConditionalOnWebApplication
public class SessionList {

    private static final int HANDLE_BYTES = 12;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    SessionList(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /// One browser somebody is signed in with.
    ///
    /// @param handle what to revoke it by; the session's own id is a secret and never shown
    /// @param since when they signed in
    /// @param lastUsed when it last sent a request
    /// @param agent the browser, as it calls itself
    /// @param provider who vouched for the person
    /// @param current whether it is the one that asks
    public record Entry(
            String handle,
            Instant since,
            Instant lastUsed,
            String agent,
            String provider,
            boolean current) {}

    /// The browsers a person is signed in with, the last used first.
    ///
    /// @param current the session that asks; null for none
    public List<Entry> list(PersonId person, @Nullable HttpSession current) {
        return sessions.findByPrincipalName(person.toString()).values().stream()
                .filter(one -> !one.isExpired())
                .map(one -> entry(one, current))
                .sorted(Comparator.comparing(Entry::lastUsed).reversed())
                .toList();
    }

    /// Signs a person out of one browser; whether there was such a one.
    public boolean revoke(PersonId person, String handle) {
        List<String> found =
                sessions.findByPrincipalName(person.toString()).keySet().stream()
                        .filter(id -> handle(id).equals(handle))
                        .toList();
        found.forEach(sessions::deleteById);
        return !found.isEmpty();
    }

    /// Signs a person out everywhere but here; how many sessions that ended.
    ///
    /// @param current the session that asks; null to end all
    public int revokeOthers(PersonId person, @Nullable HttpSession current) {
        List<String> others =
                sessions.findByPrincipalName(person.toString()).keySet().stream()
                        .filter(id -> current == null || !id.equals(current.getId()))
                        .toList();
        others.forEach(sessions::deleteById);
        return others.size();
    }

    private static Entry entry(Session one, @Nullable HttpSession current) {
        SignInSession signedIn = SignInSession.of(one);
        return new Entry(
                handle(one.getId()),
                signedIn.since().orElse(one.getCreationTime()),
                one.getLastAccessedTime(),
                signedIn.agent(),
                signedIn.provider(),
                current != null && one.getId().equals(current.getId()));
    }

    private static String handle(String id) {
        return HexFormat.of().formatHex(Secrets.hash(id), 0, HANDLE_BYTES);
    }
}
