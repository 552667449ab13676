package no.samspill.server.rights;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything the started server answers.
@Component
class Handlers {

    /// The header in which a test server says which address of its own a request met.
    static final String PATTERN = "X-Test-Pattern";

    /// The header in which a test server says that the guard let a request through.
    static final String LET_THROUGH = "X-Test-Let-Through";

    private final List<HandlerMapping> mappings;

    Handlers(List<HandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /// Method and address of every handler, as the table of addresses writes them.
    Set<String> list() {
        return mappings.stream()
                .flatMap(Handlers::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> of(HandlerMapping mapping) {
        return switch (mapping) {
            case RequestMappingInfoHandlerMapping methods ->
                    methods.getHandlerMethods().keySet().stream().flatMap(Handlers::of);
            case AbstractUrlHandlerMapping addresses ->
                    addresses.getHandlerMap().keySet().stream().map(one -> "* " + one);
            default -> Stream.empty();
        };
    }

    private static Stream<String> of(RequestMappingInfo info) {
        Set<String> methods =
                info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .collect(Collectors.toSet());
        Set<String> all = methods.isEmpty() ? Set.of("*") : methods;
        return info.getPatternValues().stream()
                .flatMap(
                        pattern -> all.stream().map(method -> method + " " + Route.plain(pattern)));
    }

    /// Lets a test see that a request met the address it meant, and that the guard let it through.
    @Configuration(proxyBeanMethods = false)
    static class Telling implements WebMvcConfigurer {

        /// Interceptors of the registry come after those that are beans, which the guard is.
        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(
                    new HandlerInterceptor() {
                        @Override
                        public boolean preHandle(
                                HttpServletRequest request,
                                HttpServletResponse response,
                                Object handler) {
                            if (request.getDispatcherType() == DispatcherType.REQUEST) {
                                response.setHeader(LET_THROUGH, "yes");
                            }
                            return true;
                        }
                    });
        }

        @Bean
        MappedInterceptor tellingInterceptor() {
            return new MappedInterceptor(
                    null,
                    new HandlerInterceptor() {
                        @Override
                        public boolean preHandle(
                                HttpServletRequest request,
                                HttpServletResponse response,
                                Object handler) {
                            Object pattern =
                                    request.getAttribute(
                                            HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
                            if (response.getHeader(PATTERN) == null) {
                                response.setHeader(PATTERN, String.valueOf(pattern));
                            }
                            return true;
                        }
                    });
        }
    }
}
