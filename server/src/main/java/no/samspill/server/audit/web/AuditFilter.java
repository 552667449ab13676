package no.samspill.server.audit.web;

import no.samspill.server.audit.AuditSearch.Query;
import no.samspill.server.audit.Directory;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Words;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.IsoDay;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// What the search form holds, as it stands in the address.
///
/// @param type the kind of record
/// @param id the record's id
/// @param owner the body whose record it is, by its id or what it is called
/// @param actor who, as entries name them or as people do
/// @param action what was done
/// @param from the first day
/// @param to the last day
/// @param text what stands somewhere in it
record AuditFilter(
        String type,
        String id,
        String owner,
        String actor,
        String action,
        String from,
        String to,
        String text) {

    @SuppressWarnings("ConstantValue") // What an address leaves out is missing here.
    AuditFilter {
        type = type == null ? "" : type.strip();
        id = id == null ? "" : id.strip();
        owner = owner == null ? "" : owner.strip();
        actor = actor == null ? "" : actor.strip();
        action = action == null ? "" : action.strip();
        from = from == null ? "" : from.strip();
        to = to == null ? "" : to.strip();
        text = text == null ? "" : text.strip();
    }

    /// Whether it asks for anything.
    boolean narrows() {
        return !(type + id + owner + actor + action + from + to + text).isEmpty();
    }

    /// What to look for; what cannot be understood is noted and left out.
    Query query(Names names, FormProblems problems, Words words) {
        return new Query(
                orNull(type),
                orNull(id),
                names.owners().read(owner, problems, words).map(BodyId::new).orElse(null),
                names.actors().read(actor, problems, words).orElse(null),
                orNull(action),
                day("from", from, problems, words),
                day("to", to, problems, words),
                orNull(text));
    }

    /// The fields in which people write names.
    record Names(NameField owners, NameField actors) {

        static Names of(Directory directory, Words words) {
            return new Names(
                    new NameField("owner", directory.listOwners(words)),
                    new NameField("actor", directory.listActors(words)));
        }
    }

    /// The same with names where entries have ids.
    AuditFilter named(Names names) {
        return new AuditFilter(
                type,
                id,
                names.owners().label(owner),
                names.actors().label(actor),
                action,
                from,
                to,
                text);
    }

    private static @Nullable LocalDate day(
            String field, String text, FormProblems problems, Words words) {
        Optional<LocalDate> day = IsoDay.find(text);
        if (day.isEmpty() && !text.isEmpty()) {
            problems.add(field, words.get("audit.day.wrong"));
        }
        return day.orElse(null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text.replace('\0', '\uFFFD');
    }

    /// The same filter in an address; empty when it asks for nothing.
    String parameters(int page) {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        put(address, "type", type);
        put(address, "id", id);
        put(address, "owner", owner);
        put(address, "actor", actor);
        put(address, "action", action);
        put(address, "from", from);
        put(address, "to", to);
        put(address, "text", text);
        put(address, "page", page > 1 ? Integer.toString(page) : "");
        return address.encode(StandardCharsets.UTF_8).build().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
