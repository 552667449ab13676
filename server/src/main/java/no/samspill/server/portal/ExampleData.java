package no.samspill.server.portal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import no.samspill.server.observations.Figures;
import no.samspill.server.observations.Figures.Extent;
import no.samspill.server.observations.ReleaseLanded;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The extent of every indicator's figures, and whether any of them is invented.
///
/// Every page asks, so the answer is kept until a release lands, and for two seconds at most:
/// another server on the same database may have let one land.
@Component
class ExampleData {

    private static final Duration KEPT = Duration.ofSeconds(2);

    private final LoadingCache<Boolean, Map<String, Extent>> kept;

    ExampleData(Figures figures) {
        kept =
                Caffeine.newBuilder()
                        .expireAfterWrite(KEPT)
                        .build(key ->
                                figures.extents().stream()
                                        .collect(
                                                Collectors.toUnmodifiableMap(
                                                        Extent::indicator, Function.identity())));
    }

    /// The extent of each indicator that has figures, by its id.
    Map<String, Extent> extents() {
        return kept.get(true);
    }

    /// Whether any figure on the site is invented.
    boolean any() {
        return extents().values().stream().anyMatch(Extent::example);
    }

    @EventListener
    void on(ReleaseLanded landed) {
        kept.invalidateAll();
    }
}
