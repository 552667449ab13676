package no.samspill.server.indicators;

import no.samspill.formats.pack.CountryPack;
import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.server.shared.IndicatorId;
import no.samspill.server.shared.PackPart;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The definitions in force, and the versions they have had.
@Component
@Order(40)
public class Indicators implements PackPart {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;
    private volatile Map<String, IndicatorDefinition> inForce = Map.of();

    Indicators(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void load(CountryPack pack) {
        int place = 0;
        for (IndicatorDefinition definition : pack.indicators()) {
            append(definition, place++, false);
        }
        var kept =
                pack.indicators().stream()
                        .map(IndicatorDefinition::id)
                        .collect(Collectors.toUnmodifiableSet());
        for (IndicatorDefinition definition : listStored()) {
            if (!kept.contains(definition.id())) {
                append(definition, place++, true);
            }
        }
    }

    @Override
    public void refresh() {
        inForce =
                listStored().stream()
                        .collect(
                                Collectors.toMap(
                                        IndicatorDefinition::id,
                                        definition -> definition,
                                        (first, second) -> second,
                                        LinkedHashMap::new));
    }

    /// Adds a version unless it says the same as the one in force.
    private void append(IndicatorDefinition definition, int place, boolean withdrawn) {
        database.sql(
                        """
                        insert into indicators.definition
                          (id, version, content, recorded_at, recorded_by, withdrawn, place)
                        select :id, coalesce(max(version), 0) + 1, :content::jsonb, :now, 'pack',
                          :withdrawn, :place
                        from indicators.definition where id = :id
                        having not coalesce((array_agg(content = :content::jsonb
                            and withdrawn = :withdrawn and place = :place
                            order by version desc))[1], false)
                        """)
                .param("id", definition.id())
                .param("content", json.writeValueAsString(definition))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("withdrawn", withdrawn)
                .param("place", place)
                .update();
    }

    private List<IndicatorDefinition> listStored() {
        return database
                .sql(
                        """
                        select content from (
                          select distinct on (id) * from indicators.definition
                          order by id, version desc) latest
                        where not withdrawn order by place
                        """)
                .query(String.class)
                .list()
                .stream()
                .map(text -> json.readValue(text, IndicatorDefinition.class))
                .toList();
    }

    /// Every definition in force, in the order of the goals.
    public List<IndicatorDefinition> list() {
        return List.copyOf(inForce.values());
    }

    /// The definitions under a goal.
    public List<IndicatorDefinition> list(int goal) {
        return inForce.values().stream().filter(one -> one.goal() == goal).toList();
    }

    /// The definitions that speak to a target.
    public List<IndicatorDefinition> listForTarget(String target) {
        return inForce.values().stream().filter(one -> one.targets().contains(target)).toList();
    }

    /// The definition in force with this id.
    public Optional<IndicatorDefinition> find(IndicatorId id) {
        return Optional.ofNullable(inForce.get(id.value()));
    }
}
