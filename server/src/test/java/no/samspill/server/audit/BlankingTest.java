package no.samspill.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.TestServer;
import no.samspill.server.audit.Verdict.Intact;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.PersonId;

import org.junit.jupiter.api.Test;

import java.util.UUID;

class BlankingTest {

    private static final Chain CHAIN = new Chain(TestServer.apart("blanking"));

    @Test
    void takesPersonalTextsAwayAndKeepsTheChain() {
        for (int number = 0; number < 5; number++) {
            CHAIN.change(number);
        }
        long last = CHAIN.last();

        var done =
                CHAIN.server()
                        .part(AuditBlanking.class)
                        .blank(Chain.KARI, new Actor.Operator(), "asked for");

        assertThat(done.entries()).hasSize(5).endsWith(last);
        assertThat(done.parts()).isEqualTo(10);
        Entry entry = CHAIN.search().find(last).orElseThrow();
        assertThat(entry.parts())
                .extracting(Part::blanked)
                .containsExactly(false, true, false, true);
        assertThat(entry.parts().get(1).before()).isNull();
        assertThat(entry.parts().getFirst().after()).isEqualTo("Title 4");
        assertThat(entry.reason()).isNull();
        assertThat(CHAIN.verification().verify()).isInstanceOf(Intact.class);

        Entry told = CHAIN.search().find(last + 1).orElseThrow();
        assertThat(told.action()).isEqualTo("blanked");
        assertThat(told.actor()).isEqualTo("operator");
        assertThat(told.reason()).isEqualTo("asked for");
        assertThat(CHAIN.last()).isEqualTo(last + 1);
        assertThat(CHAIN.server().part(AuditBlanking.class).find(Chain.KARI).parts()).isEqualTo(1);
    }

    @Test
    void writesNothingWhenThereIsNothingToBlank() {
        long before = CHAIN.last();
        PersonId nobody = new PersonId(new UUID(9, 9));
        var done =
                CHAIN.server()
                        .part(AuditBlanking.class)
                        .blank(nobody, new Actor.Operator(), "asked for");
        assertThat(done.parts()).isZero();
        assertThat(CHAIN.last()).isEqualTo(before);
    }
}
