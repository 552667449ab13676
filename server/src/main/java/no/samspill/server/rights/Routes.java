package no.samspill.server.rights;

import static no.samspill.server.rights.Action.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The whole table of addresses: which right each needs.
///
/// An address that is not here is refused, so a new one has to be written down before it answers.
public final class Routes {

    private static final List<Route> TABLE =
            Arrays.asList(
                    // The portal: everybody reads.
                    get("/", READ),
                    get("/{lang}", READ),
                    get("/{lang}/goals", READ),
                    get("/{lang}/goals/{number}", READ),
                    get("/{lang}/targets/{code}", READ),
                    get("/{lang}/indicators", READ),
                    get("/{lang}/indicators/{id}", READ),
                    get("/{lang}/indicators/{id}/why", READ),
                    get("/{lang}/indicators/{id}/history", READ),
                    get("/{lang}/indicators/{id}/chart.svg", READ),
                    get("/{lang}/indicators/{id}/chart.png", READ),
                    get("/{lang}/areas", READ),
                    get("/{lang}/areas/{code}", READ),
                    get("/{lang}/compare", READ),
                    get("/{lang}/search", READ),
                    get("/{lang}/suggestions", READ),
                    get("/{lang}/releases", READ),
                    get("/{lang}/releases/{id}", READ),
                    get("/{lang}/releases/{id}/assessing", READ),
                    get("/{lang}/data", READ),
                    get("/{lang}/data/report", READ),
                    get("/{lang}/data/report.csv", READ),
                    get("/{lang}/{text}", READ),
                    get("/{lang}/about/rights", READ),
                    get("/{lang}/scheme/{scheme}", READ),

                    // Signing in and out.
                    get("/{lang}/sign-in", SIGN_IN),
                    get("/{lang}/sign-in/start", SIGN_IN),
                    post("/{lang}/sign-in/local", SIGN_IN),
                    post("/{lang}/sign-out", SIGN_IN),

                    // One's own page.
                    get("/{lang}/me", USE_OWN_PAGE),
                    get("/{lang}/me/acting", USE_OWN_PAGE),
                    post("/{lang}/me/acting", USE_OWN_PAGE),
                    post("/{lang}/me/sessions/{handle}/revoke", USE_OWN_PAGE),
                    post("/{lang}/me/sessions/revoke-others", USE_OWN_PAGE),
                    post("/{lang}/me/requests/{own}/withdraw", USE_OWN_PAGE),
                    get("/{lang}/me/data/export", USE_OWN_PAGE),
                    get("/{lang}/me/erase", USE_OWN_PAGE),
                    post("/{lang}/me/erase", USE_OWN_PAGE),

                    // The register of bodies.
                    get("/{lang}/bodies", READ),
                    get("/{lang}/bodies.csv", READ),
                    get("/{lang}/bodies.xlsx", READ),
                    get("/{lang}/bodies/new", REGISTER_BODY),
                    post("/{lang}/bodies/new", REGISTER_BODY),
                    get("/{lang}/bodies/{body}", READ),
                    get("/{lang}/bodies/{body}/history", READ),
                    get("/{lang}/bodies/{body}/edit", EDIT_BODY, "body"),
                    post("/{lang}/bodies/{body}/edit", EDIT_BODY, "body"),
                    get("/{lang}/reorganisations", READ),
                    get("/{lang}/reorganisations/new", PROPOSE_REORGANISATION),
                    post("/{lang}/reorganisations/new", PROPOSE_REORGANISATION),
                    get("/{lang}/reorganisations/{reorganisation}", READ),
                    get("/{lang}/reorganisations/{reorganisation}/revise", PROPOSE_REORGANISATION),
                    post("/{lang}/reorganisations/{reorganisation}/revise", PROPOSE_REORGANISATION),
                    post("/{lang}/reorganisations/{reorganisation}/decide", DECIDE_REORGANISATION),
                    post("/{lang}/reorganisations/{reorganisation}/apply", DECIDE_REORGANISATION),
                    post(
                            "/{lang}/reorganisations/{reorganisation}/withdraw",
                            PROPOSE_REORGANISATION),

                    // Who acts for a body.
                    get("/{lang}/bodies/{body}/access", ASK_FOR_ACCESS),
                    post("/{lang}/bodies/{body}/access", ASK_FOR_ACCESS),
                    get("/{lang}/invitations/{token}", ASK_FOR_ACCESS),
                    post("/{lang}/invitations/{token}/accept", ASK_FOR_ACCESS),
                    post("/{lang}/invitations/{token}/decline", ASK_FOR_ACCESS),
                    people("GET", ""),
                    people("POST", "/invitations"),
                    people("POST", "/invitations/{invitation}/withdraw", "invitation"),
                    people("GET", "/requests/{request}", "request"),
                    people("POST", "/requests/{request}/approve", "request"),
                    people("POST", "/requests/{request}/reject", "request"),
                    people("GET", "/appointments/{appointment}/edit", "appointment"),
                    people("POST", "/appointments/{appointment}/edit", "appointment"),
                    people("GET", "/appointments/{appointment}/end", "appointment"),
                    people("POST", "/appointments/{appointment}/end", "appointment"),
                    people("GET", "/deputies/new"),
                    people("POST", "/deputies/new"),
                    people("GET", "/deputies/{deputyship}/end", "deputyship"),
                    people("POST", "/deputies/{deputyship}/end", "deputyship"),

                    // Bodies on their way in; a table that waits is its sender's alone.
                    get("/{lang}/bodies/import", REGISTER_BODY),
                    get("/{lang}/bodies/import/template.csv", REGISTER_BODY),
                    get("/{lang}/bodies/import/template.xlsx", REGISTER_BODY),
                    post("/{lang}/bodies/import", REGISTER_BODY),
                    get("/{lang}/bodies/import/{staged}", REGISTER_BODY),
                    post("/{lang}/bodies/import/{staged}/commit", REGISTER_BODY),
                    post("/{lang}/bodies/import/{staged}/discard", REGISTER_BODY),

                    // Coordination. A score is its scorer's, whom only what is sent tells.
                    get("/{lang}/coordination", READ),
                    get("/{lang}/coordination/interactions", READ),
                    get("/{lang}/coordination/interactions/tables/{table}", READ),
                    post("/{lang}/coordination/interactions/score", SCORE_INTERACTIONS),
                    post("/{lang}/coordination/interactions/step", SETTLE_INTERACTIONS),
                    get("/{lang}/coordination/interactions/new", KEEP_INTERACTION_SETS),
                    post("/{lang}/coordination/interactions/new", KEEP_INTERACTION_SETS),
                    get("/{lang}/coordination/interactions/{set}/edit", KEEP_INTERACTION_SETS),
                    post("/{lang}/coordination/interactions/{set}/edit", KEEP_INTERACTION_SETS),
                    get("/{lang}/coordination/interactions/import", KEEP_INTERACTION_SETS),
                    post("/{lang}/coordination/interactions/import", KEEP_INTERACTION_SETS),
                    get("/{lang}/coordination/interactions/import/{staged}", KEEP_INTERACTION_SETS),
                    post(
                            "/{lang}/coordination/interactions/import/{staged}/commit",
                            KEEP_INTERACTION_SETS),
                    post(
                            "/{lang}/coordination/interactions/import/{staged}/discard",
                            KEEP_INTERACTION_SETS),

                    // Figures and boundaries on their way in.
                    get("/{lang}/import", IMPORT_FIGURES),
                    get("/{lang}/import/example.csv", READ),
                    post("/{lang}/import", IMPORT_FIGURES),
                    get("/{lang}/import/{import}", IMPORT_FIGURES, "import"),
                    get("/{lang}/import/{import}/problems.csv", IMPORT_FIGURES, "import"),
                    post("/{lang}/import/{import}/commit", IMPORT_FIGURES, "import"),
                    post("/{lang}/import/{import}/discard", IMPORT_FIGURES, "import"),
                    post("/{lang}/import/boundaries", IMPORT_BOUNDARIES),

                    // The record of every change.
                    get("/{lang}/audit", READ_AUDIT),
                    get("/{lang}/audit/entries.csv", READ_AUDIT),
                    get("/{lang}/audit/entries.xlsx", READ_AUDIT),
                    get("/{lang}/audit/{seq}", READ_AUDIT),
                    get("/{lang}/audit/verification", READ_AUDIT),
                    get("/{lang}/audit/checkpoints", READ_AUDIT),
                    get("/{lang}/audit/blanking", BLANK_PERSONAL_DATA),
                    post("/{lang}/audit/blanking", BLANK_PERSONAL_DATA),

                    // The API.
                    get("/api/v1", READ),
                    get("/api/v1/", READ),
                    get("/api/v1/**", READ),
                    get("/api/v1/openapi.json", READ),
                    get("/api/v1/openapi.json.yaml", READ),
                    get("/api/v1/levels", READ),
                    get("/api/v1/areas", READ),
                    get("/api/v1/areas/{code}", READ),
                    get("/api/v1/areas/{code}/profile", READ),
                    get("/api/v1/areas/{code}/observations.csv", READ),
                    get("/api/v1/goals", READ),
                    get("/api/v1/goals/{number}", READ),
                    get("/api/v1/targets", READ),
                    get("/api/v1/targets/{code}", READ),
                    get("/api/v1/bodies", READ),
                    get("/api/v1/bodies/{body}", READ),
                    put("/api/v1/bodies/{body}", EDIT_BODY, "body"),
                    get("/api/v1/responsibilities", READ),
                    get("/api/v1/interactions", READ),
                    get("/api/v1/interactions/{set}", READ),
                    get("/api/v1/indicators", READ),
                    get("/api/v1/indicators/{id}", READ),
                    get("/api/v1/indicators/{id}/assessments", READ),
                    get("/api/v1/indicators/{id}/releases", READ),
                    get("/api/v1/indicators/{id}/observations", READ),
                    get("/api/v1/indicators/{id}/observations.csv", READ),
                    get("/api/v1/indicators/{id}/observations.json", READ),
                    get("/api/v1/releases", READ),
                    get("/api/v1/releases/{id}", READ),
                    get("/api/v1/releases/{id}/figures.parquet", READ),
                    get("/api/v1/boundaries", READ),
                    post("/api/v1/boundaries", IMPORT_BOUNDARIES),
                    post("/api/v1/imports", IMPORT_FIGURES),
                    get("/api/v1/imports/{import}", IMPORT_FIGURES, "import"),
                    post("/api/v1/imports/{import}/commit", IMPORT_FIGURES, "import"),
                    delete("/api/v1/imports/{import}", IMPORT_FIGURES, "import"),
                    post("/api/v1/bodies/{body}/invitations", MANAGE_PEOPLE, "body"),
                    delete("/api/v1/example-data", WITHDRAW_EXAMPLES),
                    get("/api/v1/audit/checkpoints", READ),
                    post("/api/v1/audit/verification", READ_AUDIT),

                    // Styles, scripts and pictures; also what leads nowhere.
                    any("/**", READ),
                    any("/webjars/**", READ),
                    any("/error", READ),

                    // For whoever watches over the installation.
                    get("/actuator", READ),
                    get("/actuator/health", READ),
                    get("/actuator/health/**", READ));

    private Routes() {}

    private static Route get(String pattern, Action action, String... owners) {
        return new Route("GET", pattern, action, Arrays.asList(owners));
    }

    private static Route post(String pattern, Action action, String... owners) {
        return new Route("POST", pattern, action, Arrays.asList(owners));
    }

    private static Route put(String pattern, Action action, String... owners) {
        return new Route("PUT", pattern, action, Arrays.asList(owners));
    }

    private static Route delete(String pattern, Action action, String... owners) {
        return new Route("DELETE", pattern, action, Arrays.asList(owners));
    }

    /// Something about the people who act for a body, and that one of their records besides.
    private static Route people(String method, String rest, String... record) {
        List<String> owners = new ArrayList<>(List.of("body"));
        owners.addAll(Arrays.asList(record));
        return new Route(method, "/{lang}/bodies/{body}/people" + rest, MANAGE_PEOPLE, owners);
    }

    private static Route any(String pattern, Action action) {
        return new Route("*", pattern, action, List.of());
    }

    /// Every address, in the order of the table.
    public static List<Route> list() {
        return TABLE;
    }

    /// What a request needs.
    ///
    /// @param pattern the address as the server knows it
    public static Optional<Route> find(String method, String pattern) {
        String plain = Route.plain(pattern);
        return TABLE.stream().filter(route -> route.answers(method, plain)).findFirst();
    }
}
