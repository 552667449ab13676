package no.samspill.server.access;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;

/// Lets controllers be told who asks.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    SignInSettings.class,
    OidcSettings.class,
    MachineSettings.class,
    LimitSettings.class
})
class AccessSetup implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
    }
}
