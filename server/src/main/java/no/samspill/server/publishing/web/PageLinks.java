package no.samspill.server.publishing.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.ArrayList;
import java.util.List;

/// Adds the `Link` header (RFC 8288) to the first, former, next and last page of a list.
@RestControllerAdvice(basePackageClasses = PageLinks.class)
class PageLinks implements ResponseBodyAdvice<Page<?>> {

    @Override
    public boolean supports(
            MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return returned.getParameterType() == Page.class;
    }

    @Override
    public @Nullable Page<?> beforeBodyWrite(
            @Nullable Page<?> page,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (page != null) {
            response.getHeaders().add(HttpHeaders.LINK, links(page, request));
        }
        return page;
    }

    private static String links(Page<?> page, ServerHttpRequest request) {
        List<String> links = new ArrayList<>();
        links.add(link(request, 1, "first"));
        if (page.page() > 1) {
            links.add(link(request, Math.min(page.page() - 1, page.lastPage()), "prev"));
        }
        if (page.page() < page.lastPage()) {
            links.add(link(request, page.page() + 1, "next"));
        }
        links.add(link(request, page.lastPage(), "last"));
        return String.join(", ", links);
    }

    /// Without host, so that it holds behind any proxy.
    private static String link(ServerHttpRequest request, int page, String relation) {
        String address =
                UriComponentsBuilder.fromUri(request.getURI())
                        .scheme(null)
                        .host(null)
                        .port(null)
                        .replaceQueryParam("page", page)
                        .build(true)
                        .toUriString();
        return "<" + address + ">; rel=\"" + relation + "\"";
    }
}
