package no.samspill.server.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Optional;

/// How often somebody may try.
///
/// Each sender has a bucket per kind that holds a minute's tries and fills up evenly.
@Component
class RateLimits {

    private static final long SENDERS = 20_000;

    private final LimitSettings settings;
    private final Cache<Key, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(SENDERS)
                    .expireAfterAccess(Duration.ofMinutes(10))
                    .build();

    RateLimits(LimitSettings settings) {
        this.settings = settings;
    }

    /// What is limited.
    enum Limit {
        /// Signing in, by address.
        SIGN_INS,
        /// Looking at invitations, by address.
        INVITATIONS,
        /// Tokens that do not hold, by address.
        BAD_TOKENS,
        /// Changes, by whoever makes them.
        WRITES
    }

    private record Key(Limit limit, String sender) {}

    /// Takes one try; how long to wait when there is none left.
    Optional<Duration> use(Limit limit, String sender) {
        ConsumptionProbe probe = bucket(limit, sender).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /// How long to wait for the next try; empty when there is one now. Takes none.
    Optional<Duration> findWait(Limit limit, String sender) {
        EstimationProbe probe = bucket(limit, sender).estimateAbilityToConsume(1);
        return probe.canBeConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(Limit limit, String sender) {
        int tries =
                switch (limit) {
                    case SIGN_INS -> settings.signIns();
                    case INVITATIONS -> settings.invitations();
                    case BAD_TOKENS -> settings.badTokens();
                    case WRITES -> settings.writes();
                };
        return buckets.get(
                new Key(limit, sender),
                key ->
                        Bucket.builder()
                                .addLimit(limited ->
                                        limited.capacity(tries)
                                                .refillGreedy(tries, Duration.ofMinutes(1)))
                                .build());
    }
}
