package no.samspill.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;

class WritingTest {

    private final Writing writing = new Writing();
    private final WritingFilter filter = new WritingFilter(writing, new JsonMapper());

    @ParameterizedTest(name = "{0} to {1}, {2}: {3}, from origin {4}, {5} → {6}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    127.0.0.1,        localhost:8900,   -,               -,          -,                      -,           allowed
                    127.0.0.1,        LOCALHOST:8900,   -,               -,          -,                      -,           allowed
                    127.0.0.1,        127.0.0.1:8900,   -,               -,          http://127.0.0.1:8900,  same-origin, allowed
                    127.0.0.1,        localhost,        -,               -,          http://localhost,       none,        allowed
                    127.8.9.1,        localhost:8900,   -,               -,          -,                      -,           allowed
                    ::1,              [::1]:8900,       -,               -,          http://[::1]:8900,      same-origin, allowed
                    0:0:0:0:0:0:0:1%0,[::1]:8900,       -,               -,          -,                      -,           allowed
                    192.168.1.7,      localhost:8900,   -,               -,          -,                      -,           another-machine
                    2001:db8::1,      localhost:8900,   -,               -,          -,                      -,           another-machine
                    localhost,        localhost:8900,   -,               -,          -,                      -,           another-machine
                    127.0.0.1,        localhost:8900,   X-Forwarded-For, 127.0.0.1,  -,                      -,           through-a-proxy
                    127.0.0.1,        localhost:8900,   Forwarded,       for=::1,    -,                      -,           through-a-proxy
                    127.0.0.1,        localhost:8900,   Via,             1.1 gate,   -,                      -,           through-a-proxy
                    127.0.0.1,        evil.example,     -,               -,          -,                      -,           another-name
                    127.0.0.1,        localhost.evil.example:8900, -,    -,          -,                      -,           another-name
                    127.0.0.1,        127.0.0.1.evil.example,      -,    -,          -,                      -,           another-name
                    127.0.0.1,        0.0.0.0:8900,     -,               -,          -,                      -,           another-name
                    127.0.0.1,        -,                -,               -,          -,                      -,           another-name
                    127.0.0.1,        localhost:8900,   -,               -,          http://evil.example,    -,           another-site
                    127.0.0.1,        localhost:8900,   -,               -,          http://localhost:9999,  -,           another-site
                    127.0.0.1,        localhost:8900,   -,               -,          https://localhost:8900, -,           another-site
                    127.0.0.1,        localhost:8900,   -,               -,          null,                   -,           another-site
                    127.0.0.1,        localhost:8900,   -,               -,          -,                      cross-site,  another-site
                    127.0.0.1,        localhost:8900,   -,               -,          -,                      same-site,   another-site
                    127.0.0.1,        localhost:8900,   -,               -,          http://localhost:8900,  cross-site,  another-site
                    """)
    void letsOnlyTheMachineItselfWrite(
            String remote,
            String host,
            String header,
            String value,
            String origin,
            String site,
            String expected) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/nb/import");
        request.setRemoteAddr(remote);
        add(request, "Host", host);
        add(request, header, value);
        add(request, "Origin", origin);
        add(request, "Sec-Fetch-Site", site);
        assertThat(writing.findRefusal(request).map(Writing.Refusal::key).orElse("allowed"))
                .isEqualTo(expected);
    }

    private static void add(MockHttpServletRequest request, String header, String value) {
        if (header != null && value != null) {
            request.addHeader(header, value);
        }
    }

    @ParameterizedTest(name = "{0} from elsewhere → {1}")
    @CsvSource({
        "GET, 200",
        "HEAD, 200",
        "OPTIONS, 200",
        "POST, 403",
        "PUT, 403",
        "PATCH, 403",
        "DELETE, 403",
        "PROPFIND, 403"
    })
    void letsEverybodyRead(String method, int status) throws Exception {
        assertThat(sent(method, "/api/v1/imports").getStatus()).isEqualTo(status);
    }

    @Test
    void tellsAProgramWhyAndWhatToDo() throws Exception {
        MockHttpServletResponse response = sent("POST", "/api/v1/imports");
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .contains("\"reason\":\"another-machine\"", "samspill import");
    }

    @Test
    void leavesItToTheErrorPageToTellAPerson() throws Exception {
        MockHttpServletResponse response = sent("POST", "/nn/import");
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getErrorMessage()).isNull();
        assertThat(response.getContentType()).isNull();
    }

    private MockHttpServletResponse sent(String method, String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr("10.0.0.1");
        request.addHeader("Host", "localhost:8900");
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
