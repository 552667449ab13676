package no.samspill.server.publishing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import no.samspill.formats.pack.Area;
import no.samspill.formats.pack.AreaChange;
import no.samspill.formats.pack.AreaLevel;
import no.samspill.server.geography.Areas;
import no.samspill.server.shared.AreaCode;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// Areas over time.
@RestController
@RequestMapping(ApiSetup.ROOT)
@Tag(name = "Areas", description = "Countries, counties, municipalities, over time")
class AreasApi {

    private final Areas areas;
    private final Profiles profiles;
    private final Lookup lookup;

    AreasApi(Areas areas, Profiles profiles, Lookup lookup) {
        this.areas = areas;
        this.profiles = profiles;
        this.lookup = lookup;
    }

    /// A level of areas.
    ///
    /// @param id such as `municipality`; `comparison` is other countries
    /// @param singular the word for one area
    /// @param plural the word for several
    /// @param order 0 for the whole country, rising towards the smallest
    record LevelView(String id, Text singular, Text plural, int order) {
        static LevelView of(AreaLevel level, TextForm form) {
            return new LevelView(
                    level.id(), form.of(level.singular()), form.of(level.plural()), level.order());
        }
    }

    /// How one area became, or became part of, another.
    ///
    /// @param from the code before
    /// @param to the code after
    /// @param date the first day of the new order
    /// @param kind `recoded`, `merged`, `split` or `renamed`
    record ChangeView(String from, String to, LocalDate date, String kind) {
        static ChangeView of(AreaChange change) {
            return new ChangeView(
                    change.from(), change.to(), change.date(), Codes.of(change.kind()));
        }
    }

    /// An area with its history.
    ///
    /// @param area the area on the day
    /// @param forms every form the code has had
    /// @param origins what became it or part of it, the latest first
    /// @param successors what it became or became part of, the latest first
    /// @param children codes of the areas that belong to it on the day
    record AreaDetail(
            AreaView area,
            List<AreaView> forms,
            List<ChangeView> origins,
            List<ChangeView> successors,
            List<String> children) {}

    @GetMapping("/levels")
    @Operation(operationId = "listLevels", summary = "The levels of areas, the whole country first")
    List<LevelView> levels(TextForm form) {
        return areas.listLevels().stream().map(level -> LevelView.of(level, form)).toList();
    }

    @GetMapping("/areas")
    @Operation(operationId = "listAreas", summary = "The areas that exist on a day, by code")
    Page<AreaView> list(
            @Parameter(description = "Only areas of the level with this id")
                    @RequestParam(required = false)
                    @Nullable String level,
            @Parameter(description = "The day they exist on; today when left out")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate date,
            @Parameter(description = "Part of a name in any language, or the start of a code")
                    @RequestParam(required = false)
                    @Nullable String q,
            Paging paging,
            TextForm form) {
        LocalDate day = date == null ? lookup.today() : date;
        String wanted = level == null ? null : lookup.knownLevel(level);
        List<Area> found =
                areas.listAll().stream()
                        .filter(area -> area.isValidOn(day))
                        .filter(area -> wanted == null || area.level().equals(wanted))
                        .filter(area -> q == null || matches(area, q))
                        .toList();
        return paging.of(found, area -> AreaView.of(area, form));
    }

    private static boolean matches(Area area, String q) {
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        return area.code().toLowerCase(Locale.ROOT).startsWith(wanted)
                || area.name().byLanguage().values().stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
    }

    @GetMapping("/areas/{code}")
    @Operation(
            operationId = "getArea",
            summary = "An area on a day, with what it came from and what it became")
    AreaDetail area(
            @Parameter(description = "The area's code") @PathVariable String code,
            @Parameter(
                            description =
                                    "The day it is asked about; when left out as it is today, or"
                                            + " as it last was")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate date,
            TextForm form) {
        Area area = lookup.area(code, date);
        AreaCode known = new AreaCode(area.code());
        return new AreaDetail(
                AreaView.of(area, form),
                areas.listAll().stream()
                        .filter(one -> one.code().equals(area.code()))
                        .map(one -> AreaView.of(one, form))
                        .toList(),
                areas.listOrigins(known).stream().map(ChangeView::of).toList(),
                areas.listSuccessors(known).stream().map(ChangeView::of).toList(),
                areas.listChildren(known, date == null ? lookup.today() : date).stream()
                        .map(Area::code)
                        .toList());
    }

    @GetMapping("/areas/{code}/profile")
    @Operation(
            operationId = "getProfile",
            summary =
                    "Every indicator in an area, with how it goes, beside the nation, the area it"
                            + " belongs to, and the areas nearest in population")
    Profiles.Profile profile(
            @Parameter(description = "The area's code") @PathVariable String code, TextForm form) {
        return profiles.of(lookup.area(code, null), form);
    }
}
