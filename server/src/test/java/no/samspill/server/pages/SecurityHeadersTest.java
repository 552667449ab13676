package no.samspill.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.Browser;
import no.samspill.server.TestServer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;

/// What every answer tells the browser to keep from, whatever it is an answer to.
class SecurityHeadersTest {

    private final TestServer server = TestServer.withSmallPack();

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/nb",
                "/",
                "/nn/goals",
                "/en/sign-in",
                "/nb/me",
                "/nb/import",
                "/nb/nowhere",
                "/nb/audit",
                "/api/v1/goals",
                "/api/v1/nowhere",
                "/assets/main.css",
                "/error"
            })
    void allowsOurOwnFilesAndNothingInline(String path) {
        HttpResponse<String> answer = Browser.on(server).get(path);

        String policy = header(answer, "Content-Security-Policy");
        assertThat(policy)
                .contains(
                        "default-src 'self'",
                        "object-src 'none'",
                        "base-uri 'self'",
                        "form-action 'self'",
                        "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "http:", "*");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(header(answer, "Permissions-Policy"))
                .contains("camera=()", "microphone=()", "geolocation=()");
        assertThat(header(answer, "Server")).isEmpty();
        assertThat(header(answer, "X-Powered-By")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/nb", "/nn/goals", "/en/sign-in", "/nb/nowhere", "/nb/indicators"})
    void holdsNothingInlineThatThePolicyWouldStop(String path) {
        assertThat(Browser.on(server).get(path).body())
                .doesNotContainPattern("<script(?![^>]*\\bsrc=)[^>]*>")
                .doesNotContainPattern("<[a-z][^>]*\\sstyle=")
                .doesNotContainPattern("<[a-z][^>]*\\son[a-z]+=")
                .doesNotContain("<style", "javascript:");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
