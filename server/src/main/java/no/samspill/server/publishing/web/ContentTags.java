package no.samspill.server.publishing.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Gives every answer a strong tag of its content, and answers 304 to those who have it already.
///
/// Operations that stream set a tag of their own instead.
final class ContentTags extends ShallowEtagHeaderFilter {

    /// Ask again each time, but take the answer again only when it has changed.
    private static final String REVALIDATE = "public, no-cache";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean reads = isRead(request);
        response.setHeader(HttpHeaders.CACHE_CONTROL, reads ? REVALIDATE : "no-store");
        super.doFilterInternal(request, response, chain);
    }

    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            InputStream content) {
        return isRead(request) && status >= 200 && status < 300;
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    @Override
    protected String generateETagHeaderValue(InputStream content, boolean weak) throws IOException {
        DigestInputStream digested = new DigestInputStream(content, sha256());
        digested.transferTo(java.io.OutputStream.nullOutputStream());
        return quoted(digested.getMessageDigest());
    }

    /// A strong tag of what decides an answer.
    static String of(Object... parts) {
        MessageDigest digest = sha256();
        for (Object part : parts) {
            digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return quoted(digest);
    }

    private static String quoted(MessageDigest digest) {
        return '"' + HexFormat.of().formatHex(digest.digest(), 0, 16) + '"';
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
