package no.samspill.server.publishing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.Responsibility;
import no.samspill.server.coordination.Responsibilities;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.organisations.BodyDraft;
import no.samspill.server.organisations.BodyQuery;
import no.samspill.server.organisations.BodyRefused;
import no.samspill.server.organisations.BodyRegister;
import no.samspill.server.rights.Action;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Rights;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Outdated;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// Bodies and what they answer for.
@RestController
@RequestMapping(ApiSetup.ROOT)
@Tag(name = "Bodies", description = "Who answers, produces and governs, over time")
class BodiesApi {

    private final Bodies bodies;
    private final BodyRegister register;
    private final Rights rights;
    private final Duties duties;
    private final Lookup lookup;

    BodiesApi(Bodies bodies, BodyRegister register, Rights rights, Duties duties, Lookup lookup) {
        this.bodies = bodies;
        this.register = register;
        this.rights = rights;
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
                                                "company",
                                                "research",
                                                "civil-society",
                                                "other"
                                            }))
                    @RequestParam(required = false)
                    Body.@Nullable Kind kind,
            @Parameter(
                            description =
                                    "Only those with all these words in a name, a code or a number")
                    @RequestParam(required = false)
                    @Nullable String q,
            @Parameter(description = "Only those that lie under the body with this id on the day")
                    @RequestParam(required = false)
                    @Nullable String parent,
            @Parameter(description = "The day they exist on; today when left out")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf,
            @Parameter(description = "The same as asOf", deprecated = true)
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate date,
            Paging paging,
            TextForm form) {
        LocalDate day = asOf != null ? asOf : date != null ? date : lookup.today();
        BodyQuery query =
                new BodyQuery(
                        q == null ? "" : q,
                        kind,
                        null,
                        parent == null ? null : new BodyId(find(parent).id()),
                        true,
                        day,
                        BodyQuery.Sort.KIND,
                        lookup.mainLanguage());
        return paging.of(bodies.search(query), body -> BodyView.of(body, day, form));
    }

    @GetMapping("/bodies/{body}")
    @Operation(
            operationId = "getBody",
            summary = "A body that exists or existed, with what came before and after it")
    BodyDetails body(
            @Parameter(description = "The body's id") @PathVariable String body,
            @Parameter(description = "The day it is shown as of; today when left out")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf,
            TextForm form) {
        return BodyDetails.of(find(body), asOf == null ? lookup.today() : asOf, bodies, form);
    }

    @PutMapping("/bodies/{body}")
    @Operation(operationId = "editBody", summary = "Changes what the register says of a body")
    ResponseEntity<BodyDetails> edit(
            @Parameter(description = "The body's id") @PathVariable String body,
            @Parameter(
                            description =
                                    "The version the edit was made from, in quotation marks, as"
                                            + " `version` of the body's answer says")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch,
            @RequestBody BodyEdit edit,
            Caller caller,
            TextForm form) {
        Body standing = find(body);
        long read = version(ifMatch);
        BodyDraft draft = edit.over(standing);
        if (draft.reaches(standing) && !rights.may(caller, Action.REGISTER_BODY, null)) {
            throw ApiProblem.refused(
                    HttpStatus.FORBIDDEN,
                    "reaches-further",
                    "Only those who keep the register may change this",
                    "Kind, level, areas and parents are not the body's own to change.");
        }
        try {
            register.edit(new BodyId(body), read, draft, caller.actor(), edit.reason());
            return ResponseEntity.ok(BodyDetails.of(find(body), lookup.today(), bodies, form));
        } catch (Outdated outdated) {
            throw ApiProblem.refused(
                    HttpStatus.PRECONDITION_FAILED,
                    "outdated",
                    "Somebody else has changed the body since it was read",
                    "It was read as version "
                            + outdated.read()
                            + " and is now version "
                            + outdated.current()
                            + ". Read it again and make the edit from that.");
        } catch (BodyRefused refused) {
            throw ApiProblem.refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "contradiction",
                    "The register cannot say this",
                    refused.getMessage() == null ? "" : refused.getMessage());
        }
    }

    /// The version in `"3"`.
    private static long version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw ApiProblem.refused(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "version-missing",
                    "The version the edit was made from is missing",
                    "Send it as If-Match: \"3\", as `version` of the body's answer says.");
        }
        if (!ifMatch.matches("\"[0-9]{1,18}\"")) {
            throw ApiProblem.badParameter(
                    HttpHeaders.IF_MATCH, ifMatch, "a version in quotation marks, such as \"3\"");
        }
        return Long.parseLong(ifMatch.substring(1, ifMatch.length() - 1));
    }

    private Body find(String id) {
        return bodies.find(id)
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
