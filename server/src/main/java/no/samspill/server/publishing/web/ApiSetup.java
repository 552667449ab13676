package no.samspill.server.publishing.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;

/// How requests to the API are read and answered.
@Configuration(proxyBeanMethods = false)
class ApiSetup implements WebMvcConfigurer {

    static final String ROOT = "/api/v1";

    @Bean
    static FilterRegistrationBean<ContentTags> contentTags() {
        FilterRegistrationBean<ContentTags> filter =
                new FilterRegistrationBean<>(new ContentTags());
        filter.addUrlPatterns(ROOT, ROOT + "/*");
        return filter;
    }

    /// Anybody's page may read; nobody's page but our own may write.
    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping(ROOT + "/**")
                .allowedOrigins("*")
                .allowedMethods("GET", "HEAD")
                .exposedHeaders("ETag", "Link", "Content-Disposition")
                .maxAge(3600);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new QueryPartReader());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters()).addPathPatterns(ROOT + "/**");
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new Codes.Reader());
    }
}
