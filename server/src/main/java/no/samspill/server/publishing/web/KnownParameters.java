package no.samspill.server.publishing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/// Refuses parameters that an operation does not have: a misspelt filter must not answer as if it
/// had been followed.
final class KnownParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackage() == KnownParameters.class.getPackage()) {
            Known known = known(method);
            for (String name : Collections.list(request.getParameterNames())) {
                if (known.test.stream().noneMatch(test -> test.test(name))) {
                    throw ApiProblem.unknownParameter(name, known.names);
                }
            }
        }
        return true;
    }

    private record Known(List<String> names, List<Predicate<String>> test) {}

    private static Known known(HandlerMethod method) {
        Known known = new Known(new ArrayList<>(), new ArrayList<>());
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
                String name = String.valueOf(parameter.getParameterName());
                known.names.add(name);
                known.test.add(name::equals);
            }
            for (QueryPart part : QueryPart.ALL) {
                if (part.type() == parameter.getParameterType()) {
                    part.documentation().forEach(one -> known.names.add(one.getName()));
                    known.test.add(part.knows());
                }
            }
        }
        return known;
    }
}
