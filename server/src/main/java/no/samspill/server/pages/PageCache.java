package no.samspill.server.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.pages.SignedIn.Corner;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.CurrentCaller;
import no.samspill.server.rights.Role;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.ContentVersion;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.ContentCachingResponseWrapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// Keeps finished pages, packed, until something they show changes.
///
/// Readers who act for the same body in the same roles see the same page at the same address, so it
/// is made once for them, and once for all who have not signed in. A page is known by its full
/// address, its query, the chosen light or dark and the [Reader]. Pages that are one person's own
/// ([OwnPages]) are never kept, nor those that say `Cache-Control: no-store` or hold a form's
/// secret token. Browsers are given a strong tag and are told to ask again, so that they never show
/// a figure that has been revised.
@Component
@Order(0)
class PageCache extends OncePerRequestFilter {

    private static final long MEMORY = 96L * 1024 * 1024;
    private static final int LONGEST_ADDRESS = 400;

    private static final String TOKEN_FIELD = "name=\"_csrf\"";

    private final ContentVersion contents;
    private final SignedIn signedIn;
    private final Wording wording;
    private final Clock clock;
    private final Cache<Address, Kept> pages =
            Caffeine.newBuilder()
                    .maximumWeight(MEMORY)
                    .weigher((Address address, Kept page) -> page.packed().length + LONGEST_ADDRESS)
                    .build();

    PageCache(ContentVersion contents, SignedIn signedIn, Wording wording, Clock clock) {
        this.contents = contents;
        this.signedIn = signedIn;
        this.wording = wording;
        this.clock = clock;
    }

    /// What a page is known by.
    ///
    /// @param site the address of the site as it was asked for; pages name it where they say how to
    ///   cite them
    /// @param path as it was asked for
    /// @param query as it was asked for; null without one
    /// @param scheme `auto`, `light` or `dark`
    /// @param day pages say who answers today
    /// @param reader for whom it is made
    private record Address(
            String site,
            String path,
            @Nullable String query,
            String scheme,
            LocalDate day,
            Reader reader) {}

    /// Those who see the same pages.
    ///
    /// @param body the body they act for; null for none
    /// @param roles what they are to it; pages offer what a role may do
    /// @param corner what the top bar tells them
    private record Reader(@Nullable BodyId body, Set<Role> roles, Corner corner) {}

    /// A finished page.
    ///
    /// @param version what [ContentVersion] said before it was made
    /// @param type its media type
    /// @param disposition the name to save it under, as the header has it; null when none
    /// @param tag its strong tag
    /// @param packed the page, gzip
    private record Kept(
            long version, String type, @Nullable String disposition, String tag, byte[] packed) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        String query = request.getQueryString();
        return !request.getMethod().equals("GET")
                || !path.matches("/(nb|nn|en)(/.*)?")
                || OwnPages.includes(path)
                // Files that are given out with a name of their own.
                || path.matches(".*\\.[a-z]{3,4}")
                || request.getHeader("HX-Request") != null
                || path.length() + (query == null ? 0 : query.length()) > LONGEST_ADDRESS;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Address address = address(request);
        Kept kept = pages.getIfPresent(address);
        if (kept != null && kept.version() == contents.get()) {
            send(kept, request, response);
            return;
        }
        long version = contents.get();
        ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, made);
        String type = made.getContentType();
        byte[] body = made.getContentAsByteArray();
        if (made.getStatus() == HttpServletResponse.SC_OK && type != null && mayKeep(made, body)) {
            made.resetBuffer();
            String disposition = made.getHeader(HttpHeaders.CONTENT_DISPOSITION);
            Kept page = new Kept(version, type, disposition, tag(body), pack(body));
            pages.put(address, page);
            send(page, request, response);
        } else {
            if (holdsToken(body)) {
                made.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            }
            made.copyBodyToResponse();
        }
    }

    private static boolean mayKeep(HttpServletResponse made, byte[] body) {
        String control = made.getHeader(HttpHeaders.CACHE_CONTROL);
        return (control == null || !control.contains("no-store")) && !holdsToken(body);
    }

    private static boolean holdsToken(byte[] body) {
        return new String(body, StandardCharsets.ISO_8859_1).contains(TOKEN_FIELD);
    }

    private static void send(Kept page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.ETAG, page.tag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.VARY, "Accept-Encoding, Cookie");
        if (page.tag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(page.type());
        if (page.disposition() != null) {
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, page.disposition());
        }
        byte[] body = page.packed();
        if (accepts(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        } else {
            body = unpack(body);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean accepts(@Nullable String encodings) {
        return encodings != null && encodings.contains("gzip");
    }

    private Address address(HttpServletRequest request) {
        Optional<String> scheme =
                Stream.ofNullable(request.getCookies())
                        .flatMap(Arrays::stream)
                        .filter(cookie -> cookie.getName().equals(Frames.SCHEME_COOKIE))
                        .map(Cookie::getValue)
                        .filter(Frames.SCHEMES::contains)
                        .findFirst();
        return new Address(
                ServletUriComponentsBuilder.fromContextPath(request).toUriString(),
                request.getRequestURI(),
                request.getQueryString(),
                scheme.orElse("auto"),
                LocalDate.now(clock),
                reader(request));
    }

    private Reader reader(HttpServletRequest request) {
        Caller caller = CurrentCaller.of(request);
        return new Reader(
                caller.actor().body(),
                caller.roles(),
                signedIn.corner(request, wording.in(PathLocale.language(request))));
    }

    private static String tag(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] pack(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 4 + 64);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        }
        return packed.toByteArray();
    }

    private static byte[] unpack(byte[] packed) throws IOException {
        try (var in = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }
}
