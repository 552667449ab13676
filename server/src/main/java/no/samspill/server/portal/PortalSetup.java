package no.samspill.server.portal;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.nio.charset.StandardCharsets;

/// How the portal's words and addresses are read.
@Configuration(proxyBeanMethods = false)
class PortalSetup implements WebMvcConfigurer {

    @Bean
    static MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/portal");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(
                String.class,
                Language.class,
                (Converter<String, Language>) tag -> Language.find(tag).orElseThrow());
    }
}
