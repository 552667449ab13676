package no.samspill.server.organisations;

import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.Validity;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What places a body in the order of government: its kind, level and number, when it exists, what
/// it governs and under whom it lies.
///
/// For a body of the public sector this changes by a reorganisation only, which two people stand
/// behind; for others, whoever keeps the register changes it and says why.
///
/// @param kind what sort of body
/// @param level the level of government it belongs to
/// @param organisationNumber where it is registered; null when not known
/// @param areas the areas it governs and governed
/// @param parents the bodies it lies and lay under
/// @param validity when it exists
public record Structure(
        Body.Kind kind,
        Body.Level level,
        @Nullable OrganisationNumber organisationNumber,
        List<Body.Governed> areas,
        List<Body.Parent> parents,
        Validity validity) {

    public Structure {
        areas = List.copyOf(areas);
        parents = List.copyOf(parents);
    }

    /// The place of a body.
    public static Structure of(Body body) {
        return new Structure(
                body.kind(),
                body.level(),
                body.organisationNumber(),
                body.areas(),
                body.parents(),
                body.validity());
    }

    /// The place a draft gives a body.
    public static Structure of(BodyDraft draft) {
        return new Structure(
                draft.kind(),
                draft.level(),
                draft.organisationNumber(),
                draft.areas(),
                draft.parents(),
                draft.validity());
    }

    /// Whether a body in this place is of the public sector: state, county or municipality.
    public boolean isPublic() {
        return level != Body.Level.NONE || Body.Level.of(kind) != Body.Level.NONE;
    }

    /// The fields in which another place differs.
    Set<String> differences(Structure other) {
        Set<String> fields = new LinkedHashSet<>();
        note("kind", kind, other.kind, fields);
        note("level", level, other.level, fields);
        note("organisation-number", organisationNumber, other.organisationNumber, fields);
        note("valid-from", validity.from(), other.validity.from(), fields);
        note("valid-to", validity.to(), other.validity.to(), fields);
        note("parents", parents, other.parents, fields);
        note("areas", areas, other.areas, fields);
        return fields;
    }

    private static void note(
            String field, @Nullable Object one, @Nullable Object other, Set<String> fields) {
        if (!Objects.equals(one, other)) {
            fields.add(field);
        }
    }

    /// Why a body cannot be given another place without a reorganisation; empty when it can.
    static List<FieldProblem> refusals(Body before, Body after) {
        Structure from = of(before);
        Structure to = of(after);
        return from.isPublic() || to.isPublic()
                ? from.differences(to).stream()
                        .map(field -> FieldProblem.of(field, "structure.reorganisation"))
                        .toList()
                : List.of();
    }

    /// Whether a body that is not of the public sector is given another place, which needs a
    /// reason.
    static boolean needsReason(@Nullable Body before, Body after) {
        return before != null && !of(before).differences(of(after)).isEmpty();
    }

    /// A body's names when it exists in another time: the first begins and the last ends with it.
    static List<Body.Name> names(List<Body.Name> names, Validity before, Validity now) {
        List<Body.Name> moved = new ArrayList<>();
        for (Body.Name name : names) {
            moved.add(
                    new Body.Name(
                            name.text(), name.shortText(), moved(name.validity(), before, now)));
        }
        return moved;
    }

    /// A period within a body's life, which begins or ends with it when it did before.
    static Validity moved(Validity part, Validity before, Validity now) {
        LocalDate from = Objects.equals(part.from(), before.from()) ? now.from() : part.from();
        LocalDate to = Objects.equals(part.to(), before.to()) ? now.to() : part.to();
        boolean inOrder = from == null || to == null || from.isBefore(to);
        return inOrder ? new Validity(from, to) : part;
    }
}
