package no.samspill.server.rights;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.handler.MappedInterceptor;

/// Puts the guard in front of everything that answers, also what the framework brings along.
@Configuration(proxyBeanMethods = false)
class GuardSetup {

    @Bean
    MappedInterceptor guardOfRoutes(RouteGuard guard) {
        return new MappedInterceptor(null, guard);
    }
}
