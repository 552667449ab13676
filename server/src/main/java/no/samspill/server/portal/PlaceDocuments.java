package no.samspill.server.portal;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.pack.Area;
import no.samspill.server.geography.Areas;
import no.samspill.server.pages.Language;
import no.samspill.server.portal.SearchIndex.Document;
import no.samspill.server.portal.SearchIndex.Kind;
import no.samspill.server.shared.AreaCode;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Places as they can be found: by every name and code they have or had. A place that no longer
/// exists leads to what it became.
@Component
class PlaceDocuments {

    private final Areas areas;
    private final Clock clock;

    PlaceDocuments(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    List<Document> list() {
        LocalDate today = LocalDate.now(clock);
        Set<String> codes = new LinkedHashSet<>();
        areas.listAll().stream()
                .filter(area -> !area.level().equals("comparison"))
                .map(Area::code)
                .forEach(codes::add);
        return codes.stream().flatMap(code -> document(code, today).stream()).toList();
    }

    private Optional<Document> document(String code, LocalDate today) {
        return areas.findLatest(new AreaCode(code))
                .map(area -> area.isValidOn(today) ? existing(area, today) : former(area, today));
    }

    private Document existing(Area area, LocalDate today) {
        return new Document(
                Kind.AREA,
                title(area),
                kindAndParent(area, today),
                "/areas/" + area.code(),
                0,
                everyName(area.code()),
                area.centre() == null ? "" : area.centre());
    }

    private Document former(Area area, LocalDate today) {
        List<Area> now = areas.listSuccessors(new AreaCode(area.code()), today);
        String path = now.size() == 1 ? "/areas/" + now.getFirst().code() : "/areas/" + area.code();
        return new Document(
                Kind.AREA,
                title(area),
                became(area, now),
                path,
                0,
                everyName(area.code()),
                "",
                true);
    }

    private List<String> everyName(String code) {
        Set<String> names = new LinkedHashSet<>();
        areas.listAll().stream()
                .filter(area -> area.code().equals(code))
                .forEach(area -> names.addAll(area.name().byLanguage().values()));
        names.add(code);
        return new ArrayList<>(names);
    }

    /// The registered multilingual form where there is one.
    static LocalizedText title(Area area) {
        String several = area.name().byLanguage().get("mul");
        return several == null ? area.name() : LocalizedText.of(several, several, several);
    }

    private LocalizedText kindAndParent(Area area, LocalDate today) {
        String parent = area.parent();
        LocalizedText kind = areas.getLevel(area.level()).singular();
        if (parent == null) {
            return kind;
        }
        return areas.find(new AreaCode(parent), today)
                .map(above -> joined(kind, ", ", above.name()))
                .orElse(kind);
    }

    private static LocalizedText joined(LocalizedText first, String between, LocalizedText last) {
        var texts = new TreeMap<String, String>();
        for (Language language : Language.values()) {
            texts.put(language.tag(), first.in(language.tag()) + between + last.in(language.tag()));
        }
        return new LocalizedText(texts);
    }

    private static LocalizedText became(Area area, List<Area> now) {
        LocalDate ended = area.validTo();
        String year = ended == null ? "" : Integer.toString(ended.getYear());
        var texts = new TreeMap<String, String>();
        for (Language language : Language.values()) {
            String names =
                    String.join(
                            ", ", now.stream().map(one -> title(one).in(language.tag())).toList());
            boolean sameName = names.equals(title(area).in(language.tag()));
            texts.put(
                    language.tag(),
                    sameName
                            ? formerCode(area.code(), year, language)
                            : formerPlace(area.code(), year, names, language));
        }
        return new LocalizedText(texts);
    }

    private static String formerCode(String code, String year, Language language) {
        return switch (language) {
            case NB -> "tidligere nummer " + code + " (til " + year + ")";
            case NN -> "tidlegare nummer " + code + " (til " + year + ")";
            case EN -> "former code " + code + " (until " + year + ")";
        };
    }

    private static String formerPlace(String code, String year, String now, Language language) {
        return switch (language) {
            case NB -> code + " til " + year + ", nå " + now;
            case NN -> code + " til " + year + ", no " + now;
            case EN -> code + " until " + year + ", now " + now;
        };
    }
}
