package no.samspill.server.publishing.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands the parts of a query to the operations that ask for them.
final class QueryPartReader implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return QueryPart.ALL.stream().anyMatch(part -> part.type() == parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return QueryPart.ALL.stream()
                .filter(part -> part.type() == parameter.getParameterType())
                .findFirst()
                .orElseThrow()
                .read()
                .apply(request);
    }
}
