package no.samspill.server.publishing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletResponse;

import no.samspill.formats.csv.TidyCsv;
import no.samspill.server.observations.Figures;
import no.samspill.server.shared.AreaCode;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The figures of an area, of all indicators in one file.
@RestController
@RequestMapping(ApiSetup.ROOT + "/areas/{code}")
@Tag(name = "Areas")
class AreaObservationsApi {

    private final Figures figures;
    private final Lookup lookup;

    AreaObservationsApi(Figures figures, Lookup lookup) {
        this.figures = figures;
        this.lookup = lookup;
    }

    @GetMapping(path = "/observations.csv", produces = Download.CSV)
    @Operation(
            operationId = "downloadAreaCsv",
            summary = "The headline figures of every indicator in an area as tidy CSV",
            description =
                    "One figure per row, by indicator and time, for the breakdown each indicator is"
                            + " judged by. Columns as in the figures of one indicator; invented"
                            + " figures carry 'example' in the column EXAMPLE. A text that a"
                            + " spreadsheet would run as a formula has an apostrophe in front.")
    @ApiResponse(
            responseCode = "200",
            description = "CSV as in RFC 4180, UTF-8",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void csv(
            @Parameter(description = "The area's code") @PathVariable String code,
            HttpServletResponse response)
            throws IOException {
        AreaCode area = new AreaCode(lookup.area(code, null).code());
        Download.as(response, Download.CSV, area.value() + ".csv");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        TidyCsv.write(Disclosure.openMarked(figures.headlines(List.of(area))), out);
    }
}
