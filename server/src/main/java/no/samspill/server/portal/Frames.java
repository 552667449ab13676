package no.samspill.server.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import no.samspill.formats.pack.AreaLevel;
import no.samspill.server.geography.Areas;
import no.samspill.server.portal.Words.Said;
import no.samspill.server.shared.CurrentPack;

import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Makes the frame of the page that is asked for.
@Component
class Frames {

    static final String SCHEME_COOKIE = "scheme";
    static final Set<String> SCHEMES = Set.of("light", "dark");

    private final CurrentPack pack;
    private final Areas areas;
    private final ExampleData examples;
    private final Wording wording;

    Frames(CurrentPack pack, Areas areas, ExampleData examples, Wording wording) {
        this.pack = pack;
        this.areas = areas;
        this.examples = examples;
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
                places(words),
                words.say(loaded.name()),
                examples.any(),
                loaded.attribution().stream().map(words::say).toList(),
                scheme(request));
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
            case "indicators" -> "indicators";
            case "data", "releases", "import" -> "data";
            case "about", "methods", "accessibility", "privacy" -> "about";
            default -> first;
        };
    }

    /// The local levels from the smallest: `Kommuner og fylker`.
    private String places(Words words) {
        List<AreaLevel> levels = areas.listLocalLevels().reversed();
        if (levels.isEmpty()) {
            return "";
        }
        List<String> names =
                levels.stream().map(AreaLevel::plural).map(words::say).map(Said::text).toList();
        return capitalised(list(names, words), words);
    }

    static String list(List<String> names, Words words) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1))
                        + " "
                        + words.get("common.and")
                        + " "
                        + names.getLast();
    }

    static String capitalised(String text, Words words) {
        Locale locale = words.language().locale();
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
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
