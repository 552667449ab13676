package no.samspill.server.portal;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.pack.CountryPack;
import no.samspill.server.goals.Goals;
import no.samspill.server.indicators.Indicators;
import no.samspill.server.organisations.BodiesWritten;
import no.samspill.server.shared.Columns;
import no.samspill.server.shared.PackPart;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Makes everything that can be found: goals, targets, målepunkter, bodies, places now and before.
@Component
@Order(90)
class SearchIndex implements PackPart {

    private final NamedParameterJdbcTemplate database;
    private final TransactionTemplate transaction;
    private final Columns columns;
    private final Goals goals;
    private final Indicators indicators;
    private final BodyDocuments bodies;
    private final PlaceDocuments places;

    SearchIndex(
            NamedParameterJdbcTemplate database,
            TransactionTemplate transaction,
            Columns columns,
            Goals goals,
            Indicators indicators,
            BodyDocuments bodies,
            PlaceDocuments places) {
        this.database = database;
        this.transaction = transaction;
        this.columns = columns;
        this.goals = goals;
        this.indicators = indicators;
        this.bodies = bodies;
        this.places = places;
    }

    /// Something that can be found.
    ///
    /// @param kind its group in the results
    /// @param title what the result is called
    /// @param detail one line under it
    /// @param path its page, after the language
    /// @param goal the goal it stands under; 0 for none
    /// @param names every name and code
    /// @param body longer text, which counts for less
    /// @param former whether it exists no longer
    record Document(
            Kind kind,
            LocalizedText title,
            LocalizedText detail,
            String path,
            int goal,
            List<String> names,
            String body,
            boolean former) {

        /// Something of today.
        Document(
                Kind kind,
                LocalizedText title,
                LocalizedText detail,
                String path,
                int goal,
                List<String> names,
                String body) {
            this(kind, title, detail, path, goal, names, body, false);
        }
    }

    /// The groups of results, in the order they are shown.
    enum Kind {
        AREA,
        GOAL,
        TARGET,
        INDICATOR,
        BODY
    }

    /// Nothing is taken from the pack itself: [#refresh()] reads what the modules made of it, so
    /// that a newer program makes a newer index of the same pack.
    @Override
    public void load(CountryPack pack) {}

    @Override
    public void refresh() {
        List<Document> documents = new ArrayList<>(places.list());
        goals().forEach(documents::add);
        targets().forEach(documents::add);
        indicators().forEach(documents::add);
        bodies.list().forEach(documents::add);
        transaction.executeWithoutResult(status -> replace(documents));
    }

    /// What somebody writes of a body is found as soon as it stands, and not before.
    @EventListener
    void renew(BodiesWritten written) {
        Map<String, Document> documents = new LinkedHashMap<>();
        written.bodies()
                .forEach(body -> documents.put("/bodies/" + body.id(), bodies.document(body)));
        database.update(
                "delete from portal.search_document where path in (:paths)",
                Map.of("paths", documents.keySet()));
        add(documents.values());
    }

    private void replace(List<Document> documents) {
        database.getJdbcOperations().execute("truncate portal.search_document");
        add(documents);
    }

    private void add(Collection<Document> documents) {
        database.batchUpdate(
                """
                insert into portal.search_document (kind, title, detail, path, goal, former, names,
                  document)
                values (:kind, :title::jsonb, :detail::jsonb, :path, :goal, :former,
                  lower(unaccent(:names)),
                  setweight(to_tsvector('simple', unaccent(:words)), 'A')
                  || setweight(to_tsvector('norwegian', :words), 'A')
                  || setweight(to_tsvector('english', :words), 'B')
                  || setweight(to_tsvector('norwegian', :body), 'C')
                  || setweight(to_tsvector('english', :body), 'D'))
                """,
                documents.stream().map(this::parameters).toArray(MapSqlParameterSource[]::new));
    }

    private MapSqlParameterSource parameters(Document one) {
        return new MapSqlParameterSource("kind", one.kind().name())
                .addValue("title", columns.write(one.title()))
                .addValue("detail", columns.write(one.detail()))
                .addValue("path", one.path())
                .addValue("goal", one.goal() == 0 ? null : one.goal())
                .addValue("former", one.former())
                .addValue("names", "|" + String.join("|", one.names()) + "|")
                .addValue("words", String.join(" ", one.names()))
                .addValue("body", one.body());
    }

    private Stream<Document> goals() {
        return goals.list().stream()
                .map(goal ->
                        new Document(
                                Kind.GOAL,
                                goal.title(),
                                goal.description(),
                                "/goals/" + goal.number(),
                                goal.number(),
                                names(goal.title(), Integer.toString(goal.number())),
                                all(goal.description())));
    }

    private Stream<Document> targets() {
        return goals.listTargets().stream()
                .map(target ->
                        new Document(
                                Kind.TARGET,
                                target.title(),
                                target.description(),
                                "/targets/" + target.code(),
                                target.goal(),
                                names(target.title(), target.code()),
                                all(target.description())
                                        + " "
                                        + String.join(" ", target.globalIndicators())));
    }

    private Stream<Document> indicators() {
        return indicators.list().stream()
                .map(one -> {
                    List<String> names = names(one.name(), one.number());
                    names.add(one.id());
                    names.addAll(one.shortName().byLanguage().values());
                    return new Document(
                            Kind.INDICATOR,
                            one.name(),
                            one.measuredText(),
                            "/indicators/" + one.id(),
                            one.goal(),
                            names,
                            all(one.measuredText()) + " " + all(one.officialText()));
                });
    }

    static List<String> names(LocalizedText text, String code) {
        List<String> names = new ArrayList<>(text.byLanguage().values());
        names.add(code);
        return names;
    }

    private static String all(LocalizedText text) {
        Collection<String> texts = text.byLanguage().values();
        return String.join(" ", texts);
    }
}
