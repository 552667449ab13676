package no.samspill.server;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

import java.time.Clock;
import java.time.ZoneId;

/// The server's parts, put together.
@SpringBootApplication
@Modulithic(systemName = "Samspill", sharedModules = "shared")
public class Application {

    /// The clock of the whole server, in the country's time zone, unless the start was given one.
    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${samspill.zone}") ZoneId zone) {
        return Clock.system(zone);
    }
}
