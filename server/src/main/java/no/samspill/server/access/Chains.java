package no.samspill.server.access;

import no.samspill.server.rights.RefusalAnswers;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.session.web.http.CookieSerializer;

import java.time.Clock;
import java.util.Optional;

/// What every request goes through before anything answers it: one way for programs, which send a
/// token each time, and one for browsers, which have a session.
///
/// Both only find out who it is; whether they may is held against the table of addresses.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Chains {

    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http,
            ObjectProvider<OperatorToken> operator,
            MachineTokens machines,
            RateLimits limits,
            RefusalAnswers answers) {
        http.securityMatcher(request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        withoutDefaults(http);
        http.addFilterBefore(
                        new ProgramFilter(
                                Optional.ofNullable(operator.getIfAvailable()),
                                machines,
                                limits,
                                answers),
                        org.springframework.security.web.access.ExceptionTranslationFilter.class)
                .addFilterAfter(new RateLimitFilter(limits, answers), ProgramFilter.class);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain browsers(
            HttpSecurity http,
            ActingFor acting,
            SignInSettings settings,
            Clock clock,
            RateLimits limits,
            RefusalAnswers answers,
            ObjectProvider<OidcSetup> oidc) {
        withoutDefaults(http);
        // The session holds who it is in plain texts; nothing of the framework's is kept in it.
        http.csrf(forms -> forms.csrfTokenRepository(new FormTokens()));
        http.securityContext(context ->
                        context.securityContextRepository(
                                new RequestAttributeSecurityContextRepository()))
                .exceptionHandling(
                        failures -> failures.accessDeniedHandler(new ForeignForms(answers)))
                .addFilterBefore(new CallerFilter(acting, settings, clock), CsrfFilter.class)
                .addFilterAfter(new RateLimitFilter(limits, answers), CallerFilter.class)
                .addFilterAfter(new UploadFilter(answers), RateLimitFilter.class);
        oidc.ifAvailable(setup -> setup.configure(http));
        return http.build();
    }

    private static void withoutDefaults(HttpSecurity http) {
        http.requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                // Pages bring their own headers; the rest would forbid browsers to keep them.
                .headers(headers ->
                        headers.defaultsDisabled()
                                .httpStrictTransportSecurity(
                                        hsts -> hsts.includeSubDomains(false)));
    }

    @Bean
    CookieSerializer sessionCookie() {
        return new SessionCookie();
    }
}
