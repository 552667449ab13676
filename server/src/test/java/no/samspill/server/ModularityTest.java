package no.samspill.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void modulesMeetByTheirFrontDoorsAndWithoutCircles() {
        ApplicationModules.of(Application.class).verify();
    }
}
