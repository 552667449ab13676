package no.samspill.server.organisations;

import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Change;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A reorganisation field by field, for the record of changes.
final class ReorganisationFields {

    private ReorganisationFields() {}

    static List<Change.Field> differences(@Nullable Reorganisation former, Reorganisation step) {
        Map<String, String> before = former == null ? Map.of() : of(former);
        List<Change.Field> fields = new ArrayList<>();
        of(step).forEach((name, now) -> {
            if (!Objects.equals(before.get(name), now)) {
                fields.add(Change.Field.of(name, before.get(name), now));
            }
        });
        before.forEach((name, gone) -> {
            if (!of(step).containsKey(name)) {
                fields.add(Change.Field.of(name, gone, null));
            }
        });
        return fields;
    }

    private static Map<String, String> of(Reorganisation one) {
        ReorganisationDraft draft = one.draft();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("state", BodyFields.key(one.state()));
        fields.put("kind", BodyFields.key(draft.kind()));
        fields.put("date", draft.date().toString());
        fields.put(
                "from", draft.from().stream().map(BodyId::value).collect(Collectors.joining("\n")));
        fields.put(
                "to",
                draft.to().stream()
                        .map(to ->
                                to.share() == null
                                        ? to.id().value()
                                        : to.id() + " " + to.share().toPlainString())
                        .collect(Collectors.joining("\n")));
        fields.put(
                "new-bodies",
                draft.to().stream()
                        .map(ReorganisationFields::begins)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n")));
        draft.tasks()
                .byLanguage()
                .forEach((language, text) -> fields.put("tasks." + language, text));
        Structure corrected = draft.corrected();
        if (corrected != null) {
            BodyFields.of(corrected).forEach((name, text) -> fields.put("corrected." + name, text));
        }
        return fields;
    }

    private static String begins(ReorganisationDraft.Receiver to) {
        ReorganisationDraft.Beginning start = to.start();
        if (start == null) {
            return "";
        }
        return Stream.of(
                        start.name().in("nb"),
                        Objects.toString(start.organisationNumber(), ""),
                        Objects.toString(start.area(), ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
