package no.samspill.server.portal.imports;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.Problem;
import no.samspill.formats.pack.AreaLevel;
import no.samspill.server.access.Writing;
import no.samspill.server.geography.Areas;
import no.samspill.server.geography.Boundaries;
import no.samspill.server.geography.Boundaries.BoundarySet;
import no.samspill.server.geography.Boundaries.Outcome;
import no.samspill.server.geography.Boundaries.Proposal;
import no.samspill.server.observations.Imports;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Boundaries for programs: what there is, and adding a file.
@RestController
@RequestMapping("/api/v1/boundaries")
class BoundariesApi {

    private final Boundaries boundaries;
    private final Areas areas;
    private final Imports imports;

    BoundariesApi(Boundaries boundaries, Areas areas, Imports imports) {
        this.boundaries = boundaries;
        this.areas = areas;
        this.imports = imports;
    }

    /// A set of boundaries.
    record BoundarySetAnswer(
            long id,
            String level,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            Map<String, String> attribution,
            String source,
            String importedAt,
            String importedBy,
            int areas,
            List<ProblemAnswer> problems) {}

    /// Something about the file.
    record ProblemAnswer(
            String severity,
            String code,
            String file,
            @Nullable Long row,
            @Nullable String column,
            String message,
            String advice) {}

    @GetMapping
    List<BoundarySetAnswer> list() {
        return boundaries.listSets().stream().map(set -> answer(set, List.of(), "en")).toList();
    }

    /// What is left out is told from the file: level and first day from its codes, and the file's
    /// name stands under the map.
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> add(
            @RequestPart MultipartFile file,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate validFrom,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate validTo,
            @RequestParam(required = false) @Nullable String attribution,
            Locale locale) {
        List<String> levels = areas.listLocalLevels().stream().map(AreaLevel::id).toList();
        if (level != null && !levels.contains(level)) {
            return refused(
                    "There is no level " + level + "; use one of " + levels + ".", List.of());
        }
        if (attribution != null && attribution.isBlank()) {
            return refused("attribution must say whom to name under a map.", List.of());
        }
        String named = attribution == null ? Upload.name(file) : attribution.strip();
        return Upload.through(
                imports,
                file,
                path -> {
                    Proposal told = boundaries.propose(path, Upload.name(file), level);
                    LocalDate from = validFrom == null ? told.validFrom() : validFrom;
                    if (validTo != null && !validTo.isAfter(from)) {
                        return refused("validTo must be after " + from + ".", List.of());
                    }
                    return answer(
                            boundaries.importFile(
                                    path,
                                    Upload.name(file),
                                    told.level(),
                                    from,
                                    validTo,
                                    LocalizedText.of("mul", named),
                                    Writing.LOCAL_OPERATOR),
                            locale.getLanguage());
                });
    }

    private static ResponseEntity<Object> answer(Outcome outcome, String language) {
        return switch (outcome) {
            case Outcome.Added(var set, var problems) ->
                    ResponseEntity.status(HttpStatus.CREATED).body(answer(set, problems, language));
            case Outcome.Refused(var problems) ->
                    refused(
                            problems.getFirst().message(language),
                            problems.stream().map(one -> answer(one, language)).toList());
        };
    }

    private static ResponseEntity<Object> refused(String detail, List<ProblemAnswer> problems) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, detail);
        problem.setTitle("The boundaries are refused");
        problem.setProperty("problems", problems);
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static BoundarySetAnswer answer(
            BoundarySet set, List<Problem> problems, String language) {
        return new BoundarySetAnswer(
                set.id(),
                set.level(),
                set.validFrom(),
                set.validTo(),
                set.attribution().byLanguage(),
                set.source(),
                set.importedAt().toString(),
                set.importedBy(),
                set.areas(),
                problems.stream().map(one -> answer(one, language)).toList());
    }

    private static ProblemAnswer answer(Problem one, String language) {
        return new ProblemAnswer(
                one.severity().name().toLowerCase(Locale.ROOT),
                one.code(),
                one.file(),
                one.row(),
                one.column(),
                one.message(language),
                one.advice(language));
    }
}
