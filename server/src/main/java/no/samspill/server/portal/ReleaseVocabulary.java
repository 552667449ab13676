package no.samspill.server.portal;

import no.samspill.formats.pack.AreaLevel;
import no.samspill.server.audit.Vocabulary;
import no.samspill.server.geography.Areas;
import no.samspill.server.indicators.Indicators;
import no.samspill.server.pages.Words;
import no.samspill.server.shared.IndicatorId;

import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the values of releases and boundaries are called in the record of every change.
@Component
public class ReleaseVocabulary implements Vocabulary {

    private static final Set<String> FORMATS = Set.of("tidy-csv", "json-stat", "open-sdg", "pack");

    private final Indicators indicators;
    private final Areas areas;

    ReleaseVocabulary(Indicators indicators, Areas areas) {
        this.indicators = indicators;
        this.areas = areas;
    }

    @Override
    public Optional<String> findValue(String type, String field, String value, Words words) {
        return switch (type + "." + field) {
            case "release.format" -> Optional.of(format(value, words));
            case "release.indicators" ->
                    Optional.of(
                            value.lines()
                                    .map(id -> indicator(id, words))
                                    .collect(Collectors.joining("\n")));
            case "boundaries.level" ->
                    areas.listLevels().stream()
                            .filter(level -> level.id().equals(value))
                            .map(AreaLevel::plural)
                            .map(name -> words.capitalised(words.say(name).text()))
                            .findFirst();
            default -> Optional.empty();
        };
    }

    /// The format figures came in; one that is not known as it stands.
    public static String format(String format, Words words) {
        return FORMATS.contains(format) ? words.get("import.format." + format) : format;
    }

    private String indicator(String id, Words words) {
        return indicators
                .find(new IndicatorId(id))
                .map(one -> words.say(one.name()).text())
                .orElse(id);
    }
}
