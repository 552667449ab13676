package no.samspill.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.TestServer;
import no.samspill.server.audit.Verdict.Broken;
import no.samspill.server.audit.Verdict.Intact;
import no.samspill.server.audit.Verdict.What;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;

class HeadTest {

    private final Chain chain = new Chain(TestServer.apart("head"));

    private AuditFolder folder() {
        return chain.server().part(AuditFolder.class);
    }

    @Test
    void saysHowTheChainEndsAfterEveryChange() {
        chain.change(1);
        Head head = chain.server().part(Heads.class).read().orElseThrow();
        assertThat(head.seq()).isEqualTo(chain.last());
        assertThat(chain.server().part(Seal.class).isOwn(head)).isTrue();
    }

    @Test
    void mayLagBehindWhenTheProcessWasKilledInBetween() throws Exception {
        chain.change(2);
        String before = folder().read("head.json").orElseThrow();
        chain.change(3);
        Files.writeString(folder().file("head.json"), before);
        assertThat(chain.verification().verify()).isInstanceOf(Intact.class);
    }

    @Test
    void isNotBelievedWhenSomebodyElseWroteIt() throws Exception {
        chain.change(4);
        Path file = folder().file("head.json");
        String right = Files.readString(file);
        Files.writeString(file, right.replaceFirst("\"seq\":[0-9]+", "\"seq\":1"));
        assertThat(chain.verification().verify())
                .isEqualTo(new Broken(1, What.SIGNATURE_WRONG, null, null, null, 0));
        Files.writeString(file, "{}");
        assertThat(chain.verification().verify())
                .extracting("what")
                .isEqualTo(What.SIGNATURE_WRONG);
        Files.writeString(file, right);
        assertThat(chain.verification().verify()).isInstanceOf(Intact.class);
    }

    @Test
    void forgetsHalfALineOfCheckpoints() throws Exception {
        chain.change(5);
        Checkpoints checkpoints = chain.server().part(Checkpoints.class);
        checkpoints.append();
        Path file = folder().file("checkpoints.jsonl");
        Files.writeString(file, Files.readString(file) + "{\"seq\":17,\"ha");
        assertThat(chain.verification().verify()).isInstanceOf(Intact.class);
        chain.change(6);
        checkpoints.append();
        assertThat(chain.verification().verify()).isInstanceOf(Intact.class);
        assertThat(checkpoints.list(1, 0).getFirst().seq()).isEqualTo(chain.last());
    }

    @Test
    void isKeptAsProofWhenEntriesGoWhileTheServerRuns() throws Exception {
        Chain own = new Chain(TestServer.apart("cut-while-running"));
        for (int number = 0; number < 4; number++) {
            own.change(number);
        }
        long last = own.last();
        try (Connection forger = own.forger();
                var statement = forger.createStatement()) {
            statement.execute("delete from audit.part where seq > " + (last - 2));
            statement.execute("delete from audit.entry where seq > " + (last - 2));
            forger.commit();
        }
        own.change(7);
        assertThat(own.verification().verify())
                .extracting("seq", "what")
                .containsExactly(last, What.TAIL_CUT);
        own.change(8);
        assertThat(own.verification().verify())
                .extracting("seq", "what")
                .containsExactly(last, What.CHECKPOINT_MISMATCH);
    }

    @Test
    void isKeptAsProofWhenTheTailIsWrittenAnewWhileTheServerRuns() throws Exception {
        Chain own = chainOfFour("forged-while-running");
        long first = forgeLastTwo(own);

        own.change(7);
        own.change(8);

        assertThat(own.verification().verify())
                .extracting("seq", "what", "certain")
                .containsExactly(first + 1, What.CHECKPOINT_MISMATCH, first - 1);
    }

    @Test
    void isKeptAsProofWhenACheckpointIsDueAfterTheTailWasWrittenAnew() throws Exception {
        Chain own = chainOfFour("forged-and-signed");
        long first = forgeLastTwo(own);

        own.server().part(Checkpoints.class).append();
        own.change(7);

        assertThat(own.verification().verify())
                .extracting("seq", "what")
                .containsExactly(first + 1, What.CHECKPOINT_MISMATCH);
    }

    private static Chain chainOfFour(String name) {
        Chain own = new Chain(TestServer.apart(name));
        own.change(0);
        own.change(1);
        own.server().part(Checkpoints.class).append();
        own.change(2);
        own.change(3);
        return own;
    }

    /// Writes the last two entries anew, hashes and all, and says which the first of them is.
    private static long forgeLastTwo(Chain own) throws Exception {
        long first = own.last() - 1;
        Entry one = Forgery.forge(own.search().find(first).orElseThrow());
        Entry other = Forgery.forge(own.search().find(first + 1).orElseThrow(), one.hash());
        try (Connection forger = own.forger();
                var statement = forger.createStatement()) {
            statement.execute(Forgery.writing(one));
            statement.execute(Forgery.writing(other));
            forger.commit();
        }
        return first;
    }
}
