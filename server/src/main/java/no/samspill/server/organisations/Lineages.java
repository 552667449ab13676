package no.samspill.server.organisations;

import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.Body.Succession;
import no.samspill.formats.pack.Body.SuccessionKind;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What came before a body and what came after it, through every step.
///
/// Only what a body went into, was divided into or was renamed to is followed further; a body that
/// took over some tasks is named, but what became of it later is another matter.
final class Lineages {

    private static final int LONGEST = 12;

    private final Register register;

    Lineages(Register register) {
        this.register = register;
    }

    List<Kinship> successorsOf(Body body) {
        Map<String, Kinship> found = new LinkedHashMap<>();
        followLater(body, BigDecimal.ONE, 1, found);
        return List.copyOf(found.values());
    }

    List<Kinship> originsOf(Body body) {
        Map<String, Kinship> found = new LinkedHashMap<>();
        followEarlier(body, BigDecimal.ONE, 1, found);
        return List.copyOf(found.values());
    }

    private void followLater(
            Body body, @Nullable BigDecimal share, int steps, Map<String, Kinship> found) {
        List<Succession> next = new ArrayList<>(body.successions());
        for (Succession one : next) {
            Optional<Body> later = find(one.to());
            if (later.isEmpty() || steps > LONGEST) {
                continue;
            }
            BigDecimal part = times(share, shareOf(body, one));
            put(found, new Kinship(later.get(), body, one.date(), one.kind(), part, steps));
            if (one.kind() != SuccessionKind.TOOK_OVER) {
                followLater(later.get(), part, steps + 1, found);
            }
        }
    }

    private void followEarlier(
            Body body, @Nullable BigDecimal share, int steps, Map<String, Kinship> found) {
        for (Register.Origin origin : register.origins().getOrDefault(body.id(), List.of())) {
            if (steps > LONGEST) {
                continue;
            }
            Succession one = origin.succession();
            BigDecimal part = times(share, shareOf(origin.from(), one));
            put(found, new Kinship(origin.from(), body, one.date(), one.kind(), part, steps));
            if (one.kind() != SuccessionKind.TOOK_OVER) {
                followEarlier(origin.from(), part, steps + 1, found);
            }
        }
    }

    /// How much of a body went one way: what is written, or all of it when it went nowhere else.
    static @Nullable BigDecimal shareOf(Body body, Succession one) {
        if (one.share() != null || one.kind() == SuccessionKind.TOOK_OVER) {
            return one.share();
        }
        return body.successor() == null ? null : BigDecimal.ONE;
    }

    /// Two ways to the same body add up.
    private static void put(Map<String, Kinship> found, Kinship kinship) {
        found.merge(
                kinship.body().id(),
                kinship,
                (former, next) ->
                        new Kinship(
                                former.body(),
                                former.near(),
                                former.date(),
                                former.kind(),
                                plus(former.share(), next.share()),
                                former.steps()));
    }

    private static @Nullable BigDecimal times(
            @Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.multiply(other).stripTrailingZeros();
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.add(other);
    }

    private Optional<Body> find(String id) {
        return Optional.ofNullable(register.versions().get(id))
                .filter(version -> !version.withdrawn())
                .map(BodyVersion::body);
    }
}
