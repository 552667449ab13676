package no.samspill.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Change;
import no.samspill.server.shared.PersonId;
import no.samspill.server.shared.RecordRef;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/// The byte form is a promise: an entry written years ago must give the same hash.
class ChainTest {

    private static final Digest SALT = new Digest("000102030405060708090a0b0c0d0e0f");
    private static final Instant NOON = Instant.parse("2024-09-02T10:00:00.123456Z");

    private static final Change RENAMED =
            new Change.Plain(
                    new RecordRef("body", "viken"),
                    new Actor.Person(
                            new PersonId(new UUID(0, 1)),
                            new BodyId("kdd"),
                            new PersonId(new UUID(0, 2))),
                    "renamed",
                    new BodyId("viken"),
                    List.of(
                            Change.Field.of("name.nb", "Viken", "Viken fylkeskommune"),
                            Change.Field.personal("contact", null, "Kari Nordmann")),
                    "The name was short");

    @Test
    void encodesTextsByLengthAndMissingOnesByZero() {
        String form =
                HexFormat.of()
                        .formatHex(new Canonical("k").text(null).text("æ").number(-2).bytes());
        assertThat(form)
                .isEqualTo("01" + "00000001" + "6b" + "00" + "0100000002c3a6" + "fffffffffffffffe");
    }

    @Test
    void keepsDifferentListsOfTextsApart() {
        assertThat(new Canonical("k").text("ab").text("c").sha256())
                .isNotEqualTo(new Canonical("k").text("a").text("bc").sha256());
        assertThat(new Canonical("k").text("").sha256())
                .isNotEqualTo(new Canonical("k").text(null).sha256());
    }

    // Expected: Python 3, hashlib and struct, by the description in Entry, Part and Canonical.
    @Test
    void givesTheSameHashesForEver() {
        Entry first = Entry.after(Link.START, NOON, RENAMED, "req-00000001", () -> SALT);
        Entry second = Entry.after(first.link(), NOON.plusSeconds(1), RENAMED, null, () -> SALT);
        assertThat(first.parts())
                .extracting(Part::digest)
                .extracting(Digest::hex)
                .containsExactly(
                        "0abc2871cf0cf16e4202b43f07da0f9cded3ddafc2dac57eee55bfb99ff865c8",
                        "1366080cc66be852b9d120ed9f9f25f50e958a1f7552e807b82e4a4f88421c45",
                        "c96113f9f55539d1012f5dc53b522f0c89aa57d6c539418a5a7a6f2da16fddd9");
        assertThat(first.hash().hex())
                .isEqualTo("f90624864a529de09f33039947b6d2d1468a80431cb628d55e7d7e2f22c613d9");
        assertThat(second.hash().hex())
                .isEqualTo("e1aa65975a27dec5f707d1e65d11d500f0538a4fe8576634f61a5ff7c5697430");
    }

    @Test
    void countsTheReasonAsAPartThatMayBeBlanked() {
        Entry entry = Entry.after(Link.START, NOON, RENAMED, null, () -> SALT);
        assertThat(entry.reason()).isEqualTo("The name was short");
        assertThat(entry.parts().getLast().personal()).isTrue();
        assertThat(entry.deputyFor()).isEqualTo("person:" + new UUID(0, 2));
    }

    @Test
    void hashesWhatTheDatabaseCanKeep() {
        assertThat(Canonical.storable("a\0b\uD800c\uD83C\uDF0D"))
                .isEqualTo("a\uFFFDb\uFFFDc\uD83C\uDF0D");
        assertThat("\uD83C\uDF0D".getBytes(StandardCharsets.UTF_8)).hasSize(4);
    }
}
