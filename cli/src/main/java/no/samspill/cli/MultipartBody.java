package no.samspill.cli;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/// A file with fields as a browser's form would send them (`multipart/form-data`, RFC 7578).
record MultipartBody(String contentType, BodyPublisher publisher) {

    static MultipartBody of(Path file, Map<String, String> fields) throws FileNotFoundException {
        String boundary = "samspill-" + UUID.randomUUID();
        StringBuilder head = new StringBuilder();
        fields.forEach((name, value) ->
                head.append("--")
                        .append(boundary)
                        .append("\r\nContent-Disposition: form-data; name=\"")
                        .append(name)
                        .append("\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n")
                        .append(value)
                        .append("\r\n"));
        String name = String.valueOf(file.getFileName()).replace("\"", "%22");
        head.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(name)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        return new MultipartBody(
                "multipart/form-data; boundary=" + boundary,
                BodyPublishers.concat(
                        BodyPublishers.ofString(head.toString(), StandardCharsets.UTF_8),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")));
    }
}
