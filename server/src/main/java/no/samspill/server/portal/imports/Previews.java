package no.samspill.server.portal.imports;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.ObservationStatus;
import no.samspill.formats.pack.Area;
import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.formats.pack.IndicatorDefinition.Breakdown;
import no.samspill.server.geography.Areas;
import no.samspill.server.indicators.Indicators;
import no.samspill.server.observations.Change;
import no.samspill.server.observations.Imports.Preview;
import no.samspill.server.observations.Release.ReleasedIndicator;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Numbers;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.portal.imports.PreviewView.Cell;
import no.samspill.server.portal.imports.PreviewView.ChangeRow;
import no.samspill.server.portal.imports.PreviewView.IndicatorRow;
import no.samspill.server.shared.AreaCode;
import no.samspill.server.shared.IndicatorId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Makes the page that says what a file would do.
@Component
class Previews {

    private static final int DECIMALS_WITHOUT_DEFINITION = 2;

    private final Indicators indicators;
    private final Areas areas;

    Previews(Indicators indicators, Areas areas) {
        this.indicators = indicators;
        this.areas = areas;
    }

    /// The page that says that an import is no longer kept.
    ///
    /// @param title the heading
    /// @param crumbs the path from the front page
    record Gone(String title, List<Crumb> crumbs) {}

    Gone gone(Words words) {
        String title = words.get("import.gone.title");
        return new Gone(title, crumbs(words, title));
    }

    PreviewView of(UUID id, Preview preview, Words words) {
        Numbers numbers = words.numbers();
        String state =
                preview.refused() ? "refused" : preview.changesNothing() ? "nothing" : "ready";
        String title = words.get("import.preview." + state + ".title", preview.source());
        long changes = preview.indicators().stream().mapToLong(Previews::changes).sum();
        long more = changes - preview.changes().size();
        return new PreviewView(
                id,
                title,
                crumbs(words, words.get("import.preview.crumb")),
                lead(preview, state, changes, words),
                state,
                preview.source(),
                words.get("import.format." + preview.format()),
                words.get("import.preview.rows", numbers.count(preview.rows()), preview.rows()),
                preview.indicators().stream().map(one -> row(one, words)).toList(),
                preview.changes().stream().map(one -> row(one, words)).toList(),
                more > 0 ? numbers.count(more) : "",
                ProblemList.of(preview.problems(), words));
    }

    private static String lead(Preview preview, String state, long changes, Words words) {
        Numbers numbers = words.numbers();
        long touched = preview.indicators().stream().filter(one -> changes(one) > 0).count();
        return switch (state) {
            case "refused" -> words.get("import.preview.refused.lead");
            case "nothing" ->
                    words.get(
                            "import.preview.nothing.lead",
                            numbers.count(preview.rows()),
                            preview.rows());
            default ->
                    words.get(
                            "import.preview.ready.lead",
                            numbers.count(preview.rows()),
                            numbers.count(changes),
                            numbers.count(touched),
                            touched,
                            changes,
                            preview.rows());
        };
    }

    static long changes(ReleasedIndicator one) {
        return one.added() + one.changed() + one.removed();
    }

    static List<Crumb> crumbs(Words words, String last) {
        return List.of(
                new Crumb(words.get("data.menu"), "/data"),
                new Crumb(words.get("import.title"), "/import"),
                new Crumb(last, ""));
    }

    IndicatorRow row(ReleasedIndicator one, Words words) {
        Numbers numbers = words.numbers();
        return new IndicatorRow(
                one.indicator(),
                name(one.indicator(), words),
                numbers.count(one.added()),
                numbers.count(one.changed()),
                numbers.count(one.rows() - one.added() - one.changed()),
                numbers.count(one.removed()),
                one.lastYear() == 0 ? "–" : numbers.years(one.firstYear(), one.lastYear()));
    }

    private ChangeRow row(Change one, Words words) {
        Optional<IndicatorDefinition> definition =
                indicators.find(new IndicatorId(one.indicator()));
        return new ChangeRow(
                one.kind().name().toLowerCase(Locale.ROOT),
                name(one.indicator(), words),
                areas.findLatest(new AreaCode(one.area()))
                        .map(Area::name)
                        .map(words::say)
                        .orElseGet(() -> new Said(one.area(), "")),
                breakdown(one, definition, words),
                one.period(),
                cell(one.before(), one.statusBefore(), definition, words),
                cell(one.after(), one.statusAfter(), definition, words));
    }

    private Said name(String id, Words words) {
        return indicators
                .find(new IndicatorId(id))
                .map(one -> one.shortName().isEmpty() ? one.name() : one.shortName())
                .map(words::say)
                .orElseGet(() -> new Said(id, ""));
    }

    private static String breakdown(
            Change one, Optional<IndicatorDefinition> definition, Words words) {
        return one.dimensions().entrySet().stream()
                .map(entry -> category(entry.getKey(), entry.getValue(), definition, words))
                .collect(Collectors.joining(", "));
    }

    /// A dimension and its category in the words of the definition, or as they stand in the file.
    private static String category(
            String dimension, String code, Optional<IndicatorDefinition> definition, Words words) {
        Breakdown breakdown = definition.map(one -> one.breakdowns().get(dimension)).orElse(null);
        if (breakdown == null) {
            return dimension + ": " + code;
        }
        LocalizedText category =
                breakdown.categories().getOrDefault(code, LocalizedText.of("mul", code));
        return words.say(breakdown.name()).text() + ": " + words.say(category).text();
    }

    private static @Nullable Cell cell(
            @Nullable Double value,
            @Nullable ObservationStatus status,
            Optional<IndicatorDefinition> definition,
            Words words) {
        if (status == null) {
            return null;
        }
        String meaning =
                status == ObservationStatus.NORMAL
                        ? ""
                        : words.get("import.status." + status.name().toLowerCase(Locale.ROOT));
        if (value == null) {
            return new Cell(status.symbol(), "", meaning);
        }
        int decimals =
                definition.map(IndicatorDefinition::decimals).orElse(DECIMALS_WITHOUT_DEFINITION);
        String unit = definition.map(one -> words.say(one.unit()).text()).orElse("");
        return new Cell(words.numbers().figure(value, decimals, unit), status.symbol(), meaning);
    }
}
