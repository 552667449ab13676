package no.samspill.server.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import no.samspill.server.shared.CurrentPack;

import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/// Makes the frame of the page that is asked for.
@Component
class Frames {

    static final String SCHEME_COOKIE = "scheme";
    static final Set<String> SCHEMES = Set.of("light", "dark");

    private final CurrentPack pack;
    private final FrameFacts facts;
    private final SignedIn signedIn;
    private final Wording wording;

    Frames(CurrentPack pack, FrameFacts facts, SignedIn signedIn, Wording wording) {
        this.pack = pack;
        this.facts = facts;
        this.signedIn = signedIn;
        this.wording = wording;
    }

    Frame frame(HttpServletRequest request) {
        String address = PathLocale.address(request);
        Language language = PathLocale.language(request);
        String path = withoutLanguage(address);
        Words words = wording.in(language);
        CurrentPack.Loaded loaded = pack.get();
        return new Frame(
                language,
                withQuery(path, request),
                section(path),
                facts.places(words),
                words.say(loaded.name()),
                facts.hasExamples(),
                loaded.attribution().stream().map(words::say).toList(),
                scheme(request),
                signedIn.corner(request, words));
    }

    private static String withoutLanguage(String address) {
        boolean hasLanguage = address.matches("/(nb|nn|en)(/.*)?");
        return hasLanguage ? address.substring(3) : "";
    }

    private static String withQuery(String path, HttpServletRequest request) {
        String query = request.getQueryString();
        boolean failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
        return query == null || failed ? path : path + "?" + query;
    }

    private static String section(String path) {
        String first = path.isEmpty() ? "" : path.substring(1).split("/", 2)[0];
        return switch (first) {
            case "goals", "targets" -> "goals";
            case "areas", "compare" -> "areas";
            case "coordination", "bodies", "reorganisations" -> "coordination";
            case "indicators" -> "indicators";
            case "data", "releases", "import" -> "data";
            case "about", "methods", "accessibility", "privacy" -> "about";
            default -> first;
        };
    }

    private static String scheme(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(SCHEME_COOKIE))
                .map(Cookie::getValue)
                .filter(SCHEMES::contains)
                .findFirst()
                .orElse("auto");
    }
}
