package no.samspill.server.attacks;

import no.samspill.server.TestServer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sends requests as they are, with the cookies of one browser.
final class Attacker {

    private static final Pattern TOKEN =
            Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"|value=\"([^\"]+)\" name=\"_csrf\"");

    private final TestServer server;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    Attacker(TestServer server) {
        this.server = server;
    }

    /// With the session of an invented person, such as `demo-operator`.
    static Attacker as(String person, TestServer server) {
        Attacker attacker = new Attacker(server);
        HttpResponse<String> page = attacker.get("/nb/sign-in");
        HttpResponse<String> answer =
                attacker.form(
                        "/nb/sign-in/local", "person=" + person + "&_csrf=" + token(page.body()));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(person + " got " + answer.statusCode());
        }
        return attacker;
    }

    CookieManager cookies() {
        return cookies;
    }

    static String token(String page) {
        Matcher found = TOKEN.matcher(page);
        return !found.find() ? "" : found.group(1) == null ? found.group(2) : found.group(1);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> form(String path, String body) {
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> method(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    /// Sends a file by the form on a page, under any name.
    HttpResponse<String> upload(String page, String field, String fileName, byte[] content) {
        String token = token(get(page).body());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String start =
                "--part\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                        + token
                        + "\r\n--part\r\nContent-Disposition: form-data; name=\""
                        + field
                        + "\"; filename=\""
                        + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        body.writeBytes(start.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(
                request(page)
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .header("X-CSRF-TOKEN", token)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    HttpRequest.Builder request(String path) {
        URI address = path.startsWith("http") ? URI.create(path) : server.at(path);
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "text/html,*/*");
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Where an answer leads; empty for nowhere.
    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
