package no.samspill.server.access;

import no.samspill.server.TestServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser in a test: it keeps cookies, follows redirects one by one, and sends the forms of
/// pages with the token they carry.
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String site;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    /// The addresses the last walk went by.
    private final List<URI> way = new ArrayList<>();

    Browser(TestServer server) {
        this(server.at("").toString());
    }

    Browser(String site) {
        this.site = site;
    }

    HttpResponse<String> get(String address) {
        URI uri = address.startsWith("/") ? URI.create(site + address) : URI.create(address);
        return send(HttpRequest.newBuilder(uri));
    }

    /// Where a chain of redirects ends.
    HttpResponse<String> walk(String address) {
        way.clear();
        HttpResponse<String> answer = get(address);
        Optional<String> next = answer.headers().firstValue("Location");
        while (next.isPresent() && way.size() < 12) {
            URI to = answer.uri().resolve(next.get());
            way.add(to);
            answer = send(HttpRequest.newBuilder(to));
            next = answer.headers().firstValue("Location");
        }
        return answer;
    }

    /// The first address of the last walk that holds a text.
    URI met(String part) {
        return way.stream().filter(one -> one.toString().contains(part)).findFirst().orElseThrow();
    }

    /// Sends a form as the page `from` would.
    HttpResponse<String> submit(String from, String to, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(from).body());
        if (!token.find()) {
            throw new AssertionError("no form with a token on " + from);
        }
        return post(to, fields, token.group(1));
    }

    HttpResponse<String> post(String to, Map<String, String> fields, String token) {
        String form =
                fields.entrySet().stream()
                        .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&"));
        String whole = token.isEmpty() ? form : form + "&_csrf=" + encoded(token);
        return send(
                HttpRequest.newBuilder(URI.create(site + to))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(whole)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// The session's cookie, as the server set it; empty when it has set none.
    Optional<String> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(one -> one.getName().equals("samspill"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /// Signs in as an invented person; where that leads.
    String signInAs(String person, String back) {
        HttpResponse<String> answer =
                submit("/nb/sign-in", "/nb/sign-in/local", Map.of("person", person, "back", back));
        return answer.headers().firstValue("Location").orElse("status " + answer.statusCode());
    }

    boolean isSignedIn() {
        return get("/nb/me").statusCode() == 200;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
