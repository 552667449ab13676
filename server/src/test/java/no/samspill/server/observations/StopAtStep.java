package no.samspill.server.observations;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import java.util.concurrent.CountDownLatch;

/// Says that a step of a commit is reached and stays there, until the process is killed.
@Component
@ConditionalOnProperty("samspill.test.stop-at")
class StopAtStep implements CommitSteps {

    static final String SAID = "stopped at ";

    private final Step step;
    private volatile boolean armed;

    StopAtStep(@Value("${samspill.test.stop-at}") Step step) {
        this.step = step;
    }

    void arm() {
        armed = true;
    }

    @Override
    public void reached(Step now) {
        if (armed && now == step) {
            System.out.println(SAID + now);
            System.out.flush();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
