package no.samspill.server.publishing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import no.samspill.server.observations.ExampleWithdrawal;
import no.samspill.server.observations.Imports;
import no.samspill.server.observations.Imports.Preview;
import no.samspill.server.observations.Release;
import no.samspill.server.observations.Uploads;
import no.samspill.server.rights.Caller;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Bringing figures in: preview, then commit.
@RestController
@RequestMapping(ApiSetup.ROOT)
@Tag(
        name = "Imports",
        description =
                "Bringing figures in; for the body that produces the indicator, with a token that has the scope samspill:figures.write")
class ImportsApi {

    private final Uploads uploads;
    private final Imports imports;
    private final ExampleWithdrawal examples;

    ImportsApi(Uploads uploads, Imports imports, ExampleWithdrawal examples) {
        this.uploads = uploads;
        this.imports = imports;
        this.examples = examples;
    }

    /// What came of a change.
    ///
    /// @param release the release that landed; null when there was nothing to change
    record LandedView(@Nullable ReleaseView release) {}

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "previewImport",
            summary = "What a file would change; it is kept for a commit, for a day",
            description =
                    "Tidy CSV (.csv), JSON-stat 2 (.json), or an Open SDG data repository as .zip."
                            + " A file that cannot be brought in is refused with all its problems.")
    @ApiResponse(responseCode = "201", description = "The file can be brought in")
    ResponseEntity<ImportView> preview(
            @Parameter(description = "The file") @RequestParam MultipartFile file,
            @Parameter(description = "The indicator of rows that do not name one")
                    @RequestParam(required = false)
                    @Nullable String indicator,
            Caller by,
            TextForm form,
            Locale locale) {
        String language = language(form, locale);
        String known = indicator == null || indicator.isBlank() ? null : indicator;
        Preview preview =
                uploads.through(file, path -> imports.preview(path, nameOf(file), known, by));
        refuse(preview, language);
        return ResponseEntity.created(URI.create(ApiSetup.ROOT + "/imports/" + preview.id()))
                .body(ImportView.of(preview, language));
    }

    @GetMapping("/imports/{import}")
    @Operation(operationId = "getImport", summary = "What a kept import would change now")
    ImportView find(
            @Parameter(description = "The import's id") @PathVariable("import") String id,
            Caller by,
            TextForm form,
            Locale locale) {
        String language = language(form, locale);
        Preview preview = imports.find(parse(id), by).orElseThrow(() -> missing(id));
        refuse(preview, language);
        return ImportView.of(preview, language);
    }

    @PostMapping("/imports/{import}/commit")
    @Operation(
            operationId = "commitImport",
            summary = "Lets a kept import land as a release, all of it or nothing")
    @ApiResponse(responseCode = "201", description = "The release has landed")
    @ApiResponse(
            responseCode = "200",
            description =
                    "It had landed before, as this release; or there was nothing to change, and"
                            + " release is null")
    ResponseEntity<LandedView> commit(
            @Parameter(description = "The import's id") @PathVariable("import") String id,
            Caller by,
            TextForm form,
            Locale locale) {
        UUID known = parse(id);
        Optional<Release> before = imports.findRelease(known);
        if (before.isPresent()) {
            return ResponseEntity.ok(new LandedView(ReleaseView.of(before.get(), form)));
        }
        Preview preview = imports.find(known, by).orElseThrow(() -> missing(id));
        refuse(preview, language(form, locale));
        Imports.Committed committed = imports.commit(known, by).orElseThrow(() -> missing(id));
        return landed(Optional.ofNullable(committed.release()), form);
    }

    @DeleteMapping("/imports/{import}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "discardImport", summary = "Forgets a kept import")
    void discard(
            @Parameter(description = "The import's id") @PathVariable("import") String id,
            Caller by) {
        UUID known = parse(id);
        if (imports.find(known, by).isEmpty()) {
            throw missing(id);
        }
        imports.discard(known);
    }

    @DeleteMapping("/example-data")
    @Operation(
            operationId = "withdrawExampleData",
            summary = "Takes every invented figure away, as a release of its own")
    ResponseEntity<LandedView> withdrawExamples(Caller by, TextForm form) {
        return landed(examples.withdraw(by.actor()), form);
    }

    private static ResponseEntity<LandedView> landed(Optional<Release> release, TextForm form) {
        return release.map(one ->
                        ResponseEntity.created(URI.create(ReleaseView.address(one)))
                                .body(new LandedView(ReleaseView.of(one, form))))
                .orElseGet(() -> ResponseEntity.ok(new LandedView(null)));
    }

    private static void refuse(Preview preview, String language) {
        if (preview.refused()) {
            throw ApiProblem.refusedFile(ImportView.of(preview, language));
        }
    }

    private static String nameOf(MultipartFile file) {
        String name = Uploads.nameOf(file);
        return name.isEmpty() ? "upload" : name;
    }

    private static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw missing(id);
        }
    }

    private static ApiProblem missing(String id) {
        return ApiProblem.notFound(
                "import",
                id,
                "It may have been committed, discarded, or kept for more than a day.");
    }

    /// The language of the problems: the one asked for, else the one the program prefers.
    static String language(TextForm form, Locale locale) {
        String preferred = locale.getLanguage().equals("no") ? "nb" : locale.getLanguage();
        return form.languageOr(TextForm.LANGUAGES.contains(preferred) ? preferred : "en");
    }
}
