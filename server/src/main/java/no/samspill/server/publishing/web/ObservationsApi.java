package no.samspill.server.publishing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import no.samspill.formats.csv.TidyCsv;
import no.samspill.server.observations.Figure;
import no.samspill.server.observations.FigureSearch;
import no.samspill.server.observations.FigureSearch.Wanted;
import no.samspill.server.observations.Releases;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The figures of an indicator: as rows, as CSV, as JSON-stat.
@RestController
@RequestMapping(ApiSetup.ROOT + "/indicators/{id}")
@Tag(name = "Indicators")
class ObservationsApi {

    private static final String AREA = "Only areas of these codes";
    private static final String LEVEL = "Only areas of this level";
    private static final String FROM = "Only figures of this year or later";
    private static final String TO = "Only figures of this year or earlier";
    private static final String AS_OF =
            "The figures as they stood when this day ended. What is confidential now is so in all"
                    + " former figures too.";
    private static final String RELEASE =
            "The figures as this release, by its id, let them land; not together with asOf. What is"
                    + " confidential now is so in all former figures too.";
    private static final String ID = "The indicator's id";

    private final ObservationQueries queries;
    private final FigureSearch search;
    private final Releases releases;
    private final JsonStatTables tables;

    ObservationsApi(
            ObservationQueries queries,
            FigureSearch search,
            Releases releases,
            JsonStatTables tables) {
        this.queries = queries;
        this.search = search;
        this.releases = releases;
        this.tables = tables;
    }

    @GetMapping("/observations")
    @Operation(
            operationId = "listObservations",
            summary = "The figures, by breakdown, area and time")
    Page<ObservationView> rows(
            @Parameter(description = ID) @PathVariable String id,
            @Parameter(description = AREA) @RequestParam(required = false)
                    @Nullable List<String> area,
            @Parameter(description = LEVEL) @RequestParam(required = false) @Nullable String level,
            @Parameter(description = FROM) @RequestParam(required = false) @Nullable Integer from,
            @Parameter(description = TO) @RequestParam(required = false) @Nullable Integer to,
            @Parameter(description = AS_OF)
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf,
            @Parameter(description = RELEASE) @RequestParam(required = false)
                    @Nullable String release,
            BreakdownFilter breakdown,
            Paging paging) {
        var query = new ObservationQuery(id, area, level, from, to, asOf, release, breakdown);
        return queries.read(query)
                .map(wanted -> page(wanted, paging))
                .orElseGet(() -> new Page<>(0, paging.page(), paging.size(), List.of()));
    }

    private Page<ObservationView> page(Wanted wanted, Paging paging) {
        List<ObservationView> rows =
                search.list(wanted, paging.offset(), paging.size()).stream()
                        .map(ObservationView::of)
                        .toList();
        return new Page<>(search.count(wanted), paging.page(), paging.size(), rows);
    }

    @GetMapping(path = "/observations.csv", produces = Download.CSV)
    @Operation(
            operationId = "downloadCsv",
            summary = "The figures as tidy CSV, one per row",
            description =
                    "Columns INDICATOR, REF_AREA, TIME_PERIOD, one per dimension, OBS_VALUE,"
                            + " OBS_STATUS, COMMENT_OBS. Invented figures carry 'example' in the"
                            + " column EXAMPLE. A text that a spreadsheet would run as a formula"
                            + " has an apostrophe in front.")
    @ApiResponse(
            responseCode = "200",
            description = "CSV as in RFC 4180, UTF-8",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void csv(
            @Parameter(description = ID) @PathVariable String id,
            @Parameter(description = AREA) @RequestParam(required = false)
                    @Nullable List<String> area,
            @Parameter(description = LEVEL) @RequestParam(required = false) @Nullable String level,
            @Parameter(description = FROM) @RequestParam(required = false) @Nullable Integer from,
            @Parameter(description = TO) @RequestParam(required = false) @Nullable Integer to,
            @Parameter(description = AS_OF)
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf,
            @Parameter(description = RELEASE) @RequestParam(required = false)
                    @Nullable String release,
            BreakdownFilter breakdown,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var query = new ObservationQuery(id, area, level, from, to, asOf, release, breakdown);
        Optional<Wanted> wanted = queries.read(query);
        ShallowEtagHeaderFilter.disableContentCaching(request);
        // The figures of an indicator change only with its release in force.
        String tag = ContentTags.of("csv", query, releases.current().getOrDefault(id, 0L));
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        Download.as(response, Download.CSV, id + ".csv");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        List<Figure> figures = wanted.map(search::list).orElse(List.of());
        TidyCsv.write(Disclosure.openMarked(figures), out);
    }

    @GetMapping(path = "/observations.json", produces = "application/json")
    @Operation(
            operationId = "downloadJsonStat",
            summary = "The figures as a JSON-stat 2.0 dataset",
            description =
                    "The signs '.', '..' and ':' stand in status. Invented figures are said to be"
                            + " so in extension.example and extension.exampleNote.")
    @ApiResponse(
            responseCode = "200",
            description = "JSON-stat 2.0",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    void jsonStat(
            @Parameter(description = ID) @PathVariable String id,
            @Parameter(description = AREA) @RequestParam(required = false)
                    @Nullable List<String> area,
            @Parameter(description = LEVEL) @RequestParam(required = false) @Nullable String level,
            @Parameter(description = FROM) @RequestParam(required = false) @Nullable Integer from,
            @Parameter(description = TO) @RequestParam(required = false) @Nullable Integer to,
            @Parameter(description = AS_OF)
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf,
            @Parameter(description = RELEASE) @RequestParam(required = false)
                    @Nullable String release,
            BreakdownFilter breakdown,
            TextForm form,
            HttpServletResponse response)
            throws IOException {
        var query = new ObservationQuery(id, area, level, from, to, asOf, release, breakdown);
        List<Figure> figures = queries.read(query).map(search::list).orElse(List.of());
        String table = tables.write(id, figures, form);
        Download.as(response, "application/json;charset=UTF-8", id + ".json");
        response.getOutputStream().write(table.getBytes(StandardCharsets.UTF_8));
    }
}
