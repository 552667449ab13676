package no.samspill.server.publishing.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

import java.nio.charset.StandardCharsets;

/// An answer that a browser keeps as a file.
final class Download {

    static final String CSV = "text/csv;charset=UTF-8";

    private Download() {}

    /// Names the answer, before anything is written to it.
    static void as(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
