package no.samspill.server.portal;

import no.samspill.formats.pack.AreaLevel;
import no.samspill.server.geography.Areas;
import no.samspill.server.pages.FrameFacts;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;

import org.springframework.stereotype.Component;

import java.util.List;

/// What the frame says of areas and of invented figures.
@Component
class ContentFacts implements FrameFacts {

    private final Areas areas;
    private final ExampleData examples;

    ContentFacts(Areas areas, ExampleData examples) {
        this.areas = areas;
        this.examples = examples;
    }

    /// The local levels from the smallest: `Kommuner og fylker`.
    @Override
    public String places(Words words) {
        List<String> names =
                areas.listLocalLevels().reversed().stream()
                        .map(AreaLevel::plural)
                        .map(words::say)
                        .map(Said::text)
                        .toList();
        return words.capitalised(words.list(names));
    }

    @Override
    public boolean hasExamples() {
        return examples.any();
    }
}
