package no.samspill.server.publishing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import no.samspill.server.observations.FigureSearch;
import no.samspill.server.observations.Release;
import no.samspill.server.observations.Releases;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

import java.util.List;

/// Releases and their files.
@RestController
@RequestMapping(ApiSetup.ROOT + "/releases")
@Tag(name = "Releases", description = "Figures that landed together and are never changed")
class ReleasesApi {

    private static final String PARQUET = "application/vnd.apache.parquet";

    private final Releases releases;
    private final FigureSearch search;
    private final Lookup lookup;

    ReleasesApi(Releases releases, FigureSearch search, Lookup lookup) {
        this.releases = releases;
        this.search = search;
        this.lookup = lookup;
    }

    @GetMapping
    @Operation(operationId = "listReleases", summary = "The releases, the latest first")
    Page<ReleaseView> list(Paging paging, TextForm form) {
        List<ReleaseView> some =
                releases.list(paging.size(), paging.offset()).stream()
                        .map(one -> ReleaseView.of(one, form))
                        .toList();
        return new Page<>(releases.count(), paging.page(), paging.size(), some);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getRelease", summary = "A release and what it did")
    ReleaseView release(
            @Parameter(description = "The release's id") @PathVariable String id, TextForm form) {
        return ReleaseView.of(lookup.release(id), form);
    }

    @GetMapping(path = "/{id}/figures.parquet", produces = PARQUET)
    @Operation(
            operationId = "downloadParquet",
            summary = "The release's file, as it landed",
            description =
                    "Apache Parquet, one row per figure; `example` marks invented ones. A file that"
                            + " holds something that is confidential by now is not given out.")
    @ApiResponse(
            responseCode = "200",
            description = "Apache Parquet",
            content =
                    @Content(
                            mediaType = PARQUET,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> file(
            @Parameter(description = "The release's id") @PathVariable String id,
            HttpServletRequest request) {
        Release release = lookup.release(id);
        if (search.holdsHidden(release)) {
            throw ApiProblem.refused(
                    HttpStatus.FORBIDDEN,
                    "file-holds-confidential",
                    "The file holds confidential figures",
                    "The file of release "
                            + id
                            + " says more about confidential figures than that they are so. Take"
                            + " the figures by observations or observations.csv instead.");
        }
        ShallowEtagHeaderFilter.disableContentCaching(request);
        return ResponseEntity.ok()
                .eTag(release.checksum())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"release-" + release.id() + ".parquet\"")
                .body(new FileSystemResource(releases.file(release)));
    }
}
