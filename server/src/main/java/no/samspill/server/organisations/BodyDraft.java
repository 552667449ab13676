package no.samspill.server.organisations;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.Validity;
import no.samspill.server.shared.BodyId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What somebody wants the register to say of a body.
///
/// Successions are not among it: they come from reorganisations, which are reviewed.
///
/// @param kind what sort of body
/// @param level the level of government it belongs to
/// @param organisationNumber where it is registered; null when not known
/// @param names what it is and was called
/// @param areas the areas it governs and governed
/// @param languageForm målform: `nb`, `nn` or `neutral`; null when not known
/// @param parents the bodies it lies and lay under
/// @param contacts how to reach it
/// @param description what it is, in Markdown
/// @param validity when it exists
public record BodyDraft(
        Body.Kind kind,
        Body.Level level,
        @Nullable OrganisationNumber organisationNumber,
        List<Body.Name> names,
        List<Body.Governed> areas,
        @Nullable String languageForm,
        List<Body.Parent> parents,
        List<Body.Contact> contacts,
        LocalizedText description,
        Validity validity) {

    public BodyDraft {
        names = List.copyOf(names);
        areas = List.copyOf(areas);
        parents = List.copyOf(parents);
        contacts = List.copyOf(contacts);
    }

    /// What the register says now.
    public static BodyDraft of(Body body) {
        return new BodyDraft(
                body.kind(),
                body.level(),
                body.organisationNumber(),
                body.names(),
                body.areas(),
                body.languageForm(),
                body.parents(),
                body.contacts(),
                body.description(),
                body.validity());
    }

    /// The body as it would stand.
    Body as(BodyId id, List<Body.Succession> successions) {
        return new Body(
                id.value(),
                kind,
                level,
                organisationNumber,
                names,
                areas,
                languageForm,
                parents,
                contacts,
                description,
                validity,
                successions);
    }

    /// Whether it places the body otherwise in the order of government than the register does: its
    /// [Structure], and the periods of its names.
    ///
    /// Such changes reach further than the body's own people may.
    public boolean reaches(Body body) {
        return !Structure.of(this).differences(Structure.of(body)).isEmpty()
                || !periods(names).equals(periods(body.names()));
    }

    private static List<Validity> periods(List<Body.Name> names) {
        return names.stream().map(Body.Name::validity).sorted().toList();
    }
}
