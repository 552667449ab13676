package no.samspill.server.audit;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Lets checkpoints be made by the clock.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AuditSetup {}
