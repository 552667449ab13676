package no.samspill.server.publishing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.Responsibility;
import no.samspill.server.coordination.Responsibilities;
import no.samspill.server.organisations.Bodies;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Bodies and what they answer for.
@RestController
@RequestMapping(ApiSetup.ROOT)
@Tag(name = "Bodies", description = "Who answers, produces and governs, over time")
class BodiesApi {

    private final Bodies bodies;
    private final Duties duties;
    private final Lookup lookup;

    BodiesApi(Bodies bodies, Duties duties, Lookup lookup) {
        this.bodies = bodies;
        this.duties = duties;
        this.lookup = lookup;
    }

    @GetMapping("/bodies")
    @Operation(operationId = "listBodies", summary = "The bodies that exist on a day")
    Page<BodyView> list(
            @Parameter(
                            description = "Only bodies of this kind",
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "ministry",
                                                "directorate",
                                                "statistics-producer",
                                                "county",
                                                "municipality",
                                                "association",
                                                "other"
                                            }))
                    @RequestParam(required = false)
                    Body.@Nullable Kind kind,
            @Parameter(description = "The day they exist on; today when left out")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate date,
            Paging paging,
            TextForm form) {
        LocalDate day = date == null ? lookup.today() : date;
        List<Body> all =
                Arrays.stream(Body.Kind.values())
                        .filter(one -> kind == null || one == kind)
                        .flatMap(one -> bodies.list(one, day).stream())
                        .toList();
        return paging.of(all, body -> BodyView.of(body, form));
    }

    @GetMapping("/bodies/{id}")
    @Operation(operationId = "getBody", summary = "A body that exists or existed")
    BodyView body(
            @Parameter(description = "The body's id") @PathVariable String id, TextForm form) {
        return bodies.find(id)
                .map(body -> BodyView.of(body, form))
                .orElseThrow(() ->
                        ApiProblem.notFound("body", id, "They are listed at /api/v1/bodies."));
    }

    @GetMapping("/responsibilities")
    @Operation(
            operationId = "listResponsibilities",
            summary = "Who answers for which goal and who coordinates them all, now and before")
    Page<ResponsibilityView> responsibilities(
            @Parameter(description = "Only for this goal, 1 to 17") @RequestParam(required = false)
                    @Nullable Integer goal,
            @Parameter(description = "Only of the body with this id")
                    @RequestParam(required = false)
                    @Nullable String body,
            @Parameter(description = "Only those that hold on this day")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate date,
            Paging paging,
            TextForm form) {
        List<Responsibility> all =
                duties.list().stream()
                        .filter(one -> goal == null || Objects.equals(one.goal(), goal))
                        .filter(one -> body == null || one.body().equals(body))
                        .filter(one -> date == null || Responsibilities.isValidOn(one, date))
                        .toList();
        return paging.of(all, one -> duties.view(one, form));
    }
}
