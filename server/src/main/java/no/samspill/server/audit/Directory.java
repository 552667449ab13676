package no.samspill.server.audit;

import no.samspill.server.pages.Words;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Who stands in the record of every change, and which bodies it is about, by what people call
/// them; for searching it by name.
@Component
public class Directory {

    private final JdbcClient database;
    private final ObjectProvider<Vocabulary> modules;

    Directory(JdbcClient database, ObjectProvider<Vocabulary> modules) {
        this.database = database;
        this.modules = modules;
    }

    /// Everybody who has changed something, by name.
    public List<Named> listActors(Words words) {
        return name(
                "select distinct actor from audit.entry",
                naming(words)::actor,
                key ->
                        Naming.findPerson(key)
                                .map(id -> Naming.shortened(id.toString()))
                                .orElse(key));
    }

    /// The bodies whose records have been changed, by name.
    public List<Named> listOwners(Words words) {
        return name(
                "select distinct owner from audit.entry where owner is not null",
                key -> naming(words).body(key).text(),
                key -> key);
    }

    private Naming naming(Words words) {
        return new Naming(modules.orderedStream().toList(), words);
    }

    /// Those that are called the same are told apart.
    private List<Named> name(
            String sql, Function<String, String> naming, Function<String, String> telling) {
        List<Named> all =
                database.sql(sql).query((row, _) -> row.getString(1)).list().stream()
                        .map(key -> new Named(key, naming.apply(key)))
                        .toList();
        Map<String, Long> bearers =
                all.stream().collect(Collectors.groupingBy(Named::label, Collectors.counting()));
        return all.stream()
                .map(one ->
                        bearers.getOrDefault(one.label(), 1L) == 1
                                ? one
                                : new Named(
                                        one.key(),
                                        one.label() + " (" + telling.apply(one.key()) + ")"))
                .sorted(Comparator.comparing(Named::label))
                .toList();
    }
}
