package no.samspill.server.publishing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.pack.AreaLevel;
import no.samspill.server.geography.Areas;
import no.samspill.server.geography.Boundaries;
import no.samspill.server.geography.Boundaries.BoundarySet;
import no.samspill.server.geography.Boundaries.Outcome;
import no.samspill.server.geography.Boundaries.Proposal;
import no.samspill.server.observations.Uploads;
import no.samspill.server.shared.Actor;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// The outlines that maps are drawn with: what there is, and adding a file.
@RestController
@RequestMapping(ApiSetup.ROOT)
@Tag(
        name = "Boundaries",
        description = "Outlines of areas for maps; adding is for whoever runs the installation")
class BoundariesApi {

    private final Boundaries boundaries;
    private final Areas areas;
    private final Uploads uploads;

    BoundariesApi(Boundaries boundaries, Areas areas, Uploads uploads) {
        this.boundaries = boundaries;
        this.areas = areas;
        this.uploads = uploads;
    }

    @GetMapping("/boundaries")
    @Operation(
            operationId = "listBoundaries",
            summary = "The sets of outlines, those that are used first")
    List<BoundarySetView> list(TextForm form) {
        return boundaries.listSets().stream().map(set -> BoundarySetView.of(set, form)).toList();
    }

    @PostMapping(path = "/boundaries", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "addBoundaries",
            summary = "Adds the outlines of a file, all of them or none",
            description =
                    "GeoJSON or TopoJSON, in longitude and latitude. A file that cannot be added is"
                            + " refused with all its problems.")
    @ApiResponse(responseCode = "201", description = "The outlines are in use")
    BoundarySetView add(
            @Parameter(description = "The file") @RequestParam MultipartFile file,
            @Parameter(
                            description =
                                    "The level of area it draws; when left out, the one most of"
                                            + " its codes are of")
                    @RequestParam(required = false)
                    @Nullable String level,
            @Parameter(
                            description =
                                    "The first day it holds; when left out, the first on which"
                                            + " most of its areas exist")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate validFrom,
            @Parameter(description = "The first day it no longer holds")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate validTo,
            @Parameter(description = "Whom to name under a map; the file's name when left out")
                    @RequestParam(required = false)
                    @Nullable String attribution,
            Actor actor,
            TextForm form,
            Locale locale) {
        refuseUnknownLevel(level);
        if (attribution != null && attribution.isBlank()) {
            throw ApiProblem.badParameter("attribution", attribution, "whom to name under a map");
        }
        Sent sent = new Sent(Uploads.nameOf(file), level, validFrom, validTo, attribution, actor);
        Outcome outcome = uploads.through(file, path -> add(path, sent));
        String language = ImportsApi.language(form, locale);
        return switch (outcome) {
            case Outcome.Added(BoundarySet set, var problems) ->
                    BoundarySetView.of(set, form, problems, language);
            case Outcome.Refused(var problems) ->
                    throw ApiProblem.refusedFile(
                            sent.name(),
                            problems.stream()
                                    .map(one -> ImportView.ProblemView.of(one, language))
                                    .toList());
        };
    }

    /// What was said with a file.
    private record Sent(
            String name,
            @Nullable String level,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String attribution,
            Actor actor) {

        String owner() {
            return attribution == null ? name : attribution.strip();
        }
    }

    private Outcome add(Path file, Sent sent) {
        Proposal told = boundaries.propose(file, sent.name(), sent.level());
        LocalDate from = sent.validFrom() == null ? told.validFrom() : sent.validFrom();
        LocalDate to = sent.validTo();
        if (to != null && !to.isAfter(from)) {
            throw ApiProblem.badParameter("validTo", to.toString(), "a day after " + from);
        }
        return boundaries.importFile(
                file,
                sent.name(),
                told.level(),
                from,
                to,
                LocalizedText.of("mul", sent.owner()),
                sent.actor());
    }

    private void refuseUnknownLevel(@Nullable String level) {
        List<String> levels = areas.listLocalLevels().stream().map(AreaLevel::id).toList();
        if (level != null && !levels.contains(level)) {
            throw ApiProblem.badParameter("level", level, "one of " + String.join(", ", levels));
        }
    }
}
