package no.samspill.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A browser for tests: keeps its cookies, and sends with a form the secret token of the page the
/// form stands on. It does not follow redirects.
public final class Browser {

    private static final Pattern TOKEN =
            Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"|value=\"([^\"]+)\" name=\"_csrf\"");

    private final TestServer server;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private Browser(TestServer server) {
        this.server = server;
    }

    /// A browser nobody has signed in with.
    public static Browser on(TestServer server) {
        return new Browser(server);
    }

    /// A browser that one of the invented people has signed in with, such as `demo-administrator`.
    public static Browser signedInAs(String person, TestServer server) {
        Browser browser = new Browser(server);
        HttpResponse<String> answer =
                browser.post("/nb/sign-in", "/nb/sign-in/local", "person", person);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(
                    person + " could not sign in: " + answer.statusCode() + " " + answer.body());
        }
        return browser;
    }

    /// Asks for a page.
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /// Sends a form.
    ///
    /// @param page where the form stands; its token is sent along
    /// @param action where the form goes
    /// @param fields names and values in turn
    public HttpResponse<String> post(String page, String action, String... fields) {
        String token = token(get(page).body());
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "_csrf";
        all[fields.length + 1] = token;
        return postWithoutToken(action, all);
    }

    /// Sends a form as it is.
    public HttpResponse<String> postWithoutToken(String action, String... fields) {
        String body =
                IntStream.range(0, fields.length / 2)
                        .mapToObj(at -> encoded(fields[2 * at]) + "=" + encoded(fields[2 * at + 1]))
                        .collect(Collectors.joining("&"));
        return send(
                request(action)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    /// Where an answer sends the browser on, after the server's own address.
    public static String location(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElse("");
        URI uri = URI.create(location);
        String query = uri.getRawQuery();
        return uri.getRawPath() + (query == null ? "" : "?" + query);
    }

    private static String token(String page) {
        Matcher found = TOKEN.matcher(page);
        if (!found.find()) {
            return "";
        }
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.at(path))
                .header("Accept", "text/html")
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
