package no.samspill.server.safety;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/// How the server fetches from elsewhere, as its settings say.
@Configuration(proxyBeanMethods = false)
class Fetching {

    private static final int REDIRECTS = 3;

    @Bean
    SafeFetch safeFetch(
            @Value("${samspill.fetch.hosts:data.brreg.no}") List<String> hosts,
            @Value("${samspill.fetch.test-address:#{null}}") @Nullable URI testAddress,
            @Value("${samspill.fetch.max-size:5MB}") DataSize size,
            @Value("${samspill.fetch.time:15s}") Duration time) {
        return new SafeFetch(
                new FetchSettings(
                        hosts, testAddress, Math.toIntExact(size.toBytes()), time, REDIRECTS),
                Names.ofTheMachine());
    }
}
