package no.samspill.server.access;

import jakarta.servlet.ServletRequest;

import no.samspill.server.rights.Caller;
import no.samspill.server.rights.CurrentCaller;
import no.samspill.server.shared.Actor;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import java.util.Objects;

/// Gives a controller's method the [Caller], or just the [Actor], when it asks for one.
final class CallerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class
                || parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Caller caller =
                CurrentCaller.of(
                        Objects.requireNonNull(request.getNativeRequest(ServletRequest.class)));
        return parameter.getParameterType() == Caller.class ? caller : caller.actor();
    }
}
