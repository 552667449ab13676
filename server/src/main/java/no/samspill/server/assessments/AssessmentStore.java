package no.samspill.server.assessments;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The answers in force, in memory: one per indicator and area, read back from the files at every
/// start.
@Component
class AssessmentStore {

    private final Map<String, Map<String, Assessed>> byIndicator = new ConcurrentHashMap<>();

    void replace(String indicator, Map<String, Assessed> byArea) {
        byIndicator.put(indicator, Map.copyOf(byArea));
    }

    void clear() {
        byIndicator.clear();
    }

    Optional<Assessed> find(String indicator, String area) {
        return Optional.ofNullable(byIndicator.getOrDefault(indicator, Map.of()).get(area));
    }

    List<Assessed> listForArea(String area) {
        return byIndicator.values().stream()
                .map(byArea -> byArea.get(area))
                .filter(java.util.Objects::nonNull)
                .sorted(java.util.Comparator.comparing(Assessed::indicator))
                .toList();
    }

    List<Assessed> listForIndicator(String indicator) {
        return byIndicator.getOrDefault(indicator, Map.of()).values().stream()
                .sorted(java.util.Comparator.comparing(Assessed::area))
                .toList();
    }
}
