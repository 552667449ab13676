package no.samspill.server.audit;

import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.Change;
import no.samspill.server.shared.RecordRef;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// One entry of the record of every change, as its row stands.
///
/// Its hash is SHA-256 over `samspill.audit.entry.1`, seq, time, actor, body, deputyFor, type, id,
/// action, owner, request, the previous entry's hash, the number of parts, and for each part its
/// position, name, 1 or 0 for personal, and digest ([Canonical]). So an entry holds on to
/// everything before it, and to its parts even when their texts have been blanked.
///
/// @param seq its number, counted from 1 without gaps
/// @param at when it was written
/// @param actor who, as [Actor#label()] says it
/// @param body for which body; null for none
/// @param deputyFor whose deputy the actor was; null for nobody's
/// @param type the kind of record that changed
/// @param id its id among its kind
/// @param action what was done
/// @param owner the body whose record it is; null for nobody's
/// @param request the request it came by; null when by none
/// @param count how many parts it has
/// @param parts what became different, and why
/// @param previous the hash of the entry before
/// @param hash its own
public record Entry(
        long seq,
        Instant at,
        String actor,
        @Nullable String body,
        @Nullable String deputyFor,
        String type,
        String id,
        String action,
        @Nullable String owner,
        @Nullable String request,
        int count,
        List<Part> parts,
        Digest previous,
        Digest hash) {

    public Entry {
        parts = List.copyOf(parts);
    }

    /// The entry that a change becomes after `before`.
    ///
    /// @param salts gives a new salt for each part
    static Entry after(
            Link before,
            Instant at,
            Change change,
            @Nullable String request,
            Supplier<Digest> salts) {
        List<Part> parts = new ArrayList<>();
        for (Change.Field field : withReason(change)) {
            parts.add(Part.of(parts.size(), field, salts.get()));
        }
        Entry open =
                new Entry(
                        before.seq() + 1,
                        at,
                        clean(change.actor().label()),
                        text(change.actor().body()),
                        deputyFor(change.actor()),
                        change.subject().type(),
                        clean(change.subject().id()),
                        clean(change.action()),
                        text(change.owner()),
                        request,
                        parts.size(),
                        parts,
                        before.hash(),
                        Digest.NONE);
        return open.withHash(open.computeHash());
    }

    private static List<Change.Field> withReason(Change change) {
        List<Change.Field> fields = new ArrayList<>(change.fields());
        if (change.reason() != null) {
            // It is free text and may name somebody.
            fields.add(Change.Field.personal(Part.REASON, null, change.reason()));
        }
        return fields;
    }

    private static String clean(String text) {
        return Objects.requireNonNull(Canonical.storable(text));
    }

    private static @Nullable String text(@Nullable BodyId body) {
        return body == null ? null : body.value();
    }

    private static @Nullable String deputyFor(Actor actor) {
        return actor instanceof Actor.Person(_, _, var principal) && principal != null
                ? "person:" + principal
                : null;
    }

    private Entry withHash(Digest own) {
        return new Entry(
                seq, at, actor, body, deputyFor, type, id, action, owner, request, count, parts,
                previous, own);
    }

    /// The same entry with these parts.
    Entry with(List<Part> own) {
        return new Entry(
                seq, at, actor, body, deputyFor, type, id, action, owner, request, count, own,
                previous, hash);
    }

    /// The same entry, had it this many parts.
    Entry withCount(int own) {
        return new Entry(
                seq, at, actor, body, deputyFor, type, id, action, owner, request, own, parts,
                previous, hash);
    }

    Digest computeHash() {
        Canonical form =
                new Canonical("samspill.audit.entry.1")
                        .number(seq)
                        .time(at)
                        .text(actor)
                        .text(body)
                        .text(deputyFor)
                        .text(type)
                        .text(id)
                        .text(action)
                        .text(owner)
                        .text(request)
                        .digest(previous)
                        .number(count);
        for (Part part : parts) {
            form.number(part.position())
                    .text(part.name())
                    .number(part.personal() ? 1 : 0)
                    .digest(part.digest());
        }
        return form.sha256();
    }

    /// The record that changed.
    public RecordRef subject() {
        return new RecordRef(type, id);
    }

    /// Why, in the actor's own words; null where none was given or it has been blanked.
    public @Nullable String reason() {
        return parts.stream()
                .filter(part -> part.name().equals(Part.REASON))
                .findFirst()
                .map(Part::after)
                .orElse(null);
    }

    Link link() {
        return new Link(seq, hash, at);
    }
}
