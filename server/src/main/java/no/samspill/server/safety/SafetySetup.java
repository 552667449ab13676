package no.samspill.server.safety;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.handler.MappedInterceptor;

/// Puts what guards against harmful requests in front of everything that answers.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(SendingSettings.class)
class SafetySetup {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowBodies(SendingSettings settings) {
        return tomcat -> tomcat.addEngineValves(new SlowBodies(settings));
    }

    @Bean
    MappedInterceptor guardOfTexts() {
        return new MappedInterceptor(null, new ZeroGuard());
    }
}
