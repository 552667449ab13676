package no.samspill.server.pages;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/// How the pages' words and addresses are read.
@Configuration(proxyBeanMethods = false)
class PagesSetup implements WebMvcConfigurer {

    private static final String SUFFIX = "_en.properties";
    private static final String BUNDLES = "classpath*:messages/*" + SUFFIX;

    @Bean
    static MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(bundles());
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /// Every module's bundle, by its file for English.
    static String[] bundles() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(BUNDLES))
                    .map(Resource::getFilename)
                    .filter(Objects::nonNull)
                    .map(name -> "messages/" + name.substring(0, name.length() - SUFFIX.length()))
                    .distinct()
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(
                String.class,
                Language.class,
                (Converter<String, Language>) tag -> Language.find(tag).orElseThrow());
    }
}
