package no.samspill.server.publishing.web;

import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.Validity;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.organisations.BodyVersion;
import no.samspill.server.organisations.Kinship;
import no.samspill.server.shared.BodyId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A body with everything the register says of it.
///
/// @param body what it is on the day
/// @param asOf the day
/// @param existing whether it exists on the day
/// @param version the version that stands; an edit names it in `If-Match`
/// @param languageForm målform: `nb`, `nn` or `neutral`; null when not known
/// @param description what it is, in Markdown
/// @param parent the body it lies under on the day; null when none
/// @param names every name, the earliest first
/// @param areas every area it governs or governed, the earliest first
/// @param parents every body it lies or lay under, the earliest first
/// @param contacts how to reach it
/// @param successors what became of it, through every step
/// @param origins what it came from, through every step
/// @param versions everything the register has said of it, the latest first
record BodyDetails(
        BodyView body,
        LocalDate asOf,
        boolean existing,
        long version,
        @Nullable String languageForm,
        Text description,
        @Nullable BodyView parent,
        List<BodyNameView> names,
        List<BodyPeriodView> areas,
        List<BodyPeriodView> parents,
        List<BodyContactView> contacts,
        List<BodyKinView> successors,
        List<BodyKinView> origins,
        List<BodyVersionView> versions) {

    /// A name during a period.
    record BodyNameView(
            Text name,
            Text shortName,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /// An area's code or a body's id during a period.
    record BodyPeriodView(String id, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {}

    /// A way to reach it: `email`, `phone`, `web`, `postal-address` or `visiting-address`.
    record BodyContactView(String kind, String value) {}

    /// A body before or after it.
    ///
    /// @param near the body next to it on the way
    /// @param kind `merged-into`, `split-from`, `renamed` or `took-over`
    /// @param share how much of the earlier body is in the later; null when not known
    /// @param steps how many steps away
    record BodyKinView(
            BodyView body,
            String near,
            LocalDate date,
            String kind,
            @Nullable BigDecimal share,
            int steps) {}

    /// A version of the record.
    ///
    /// @param actingFor the body it was written for; null when for none
    record BodyVersionView(long version, Instant recordedAt, @Nullable String actingFor) {}

    static BodyDetails of(Body body, LocalDate date, Bodies bodies, TextForm form) {
        BodyId id = new BodyId(body.id());
        List<BodyVersion> versions = bodies.versions(id);
        return new BodyDetails(
                BodyView.of(body, date, form),
                date,
                body.validity().includes(date),
                versions.getFirst().version(),
                body.languageForm(),
                form.of(body.description()),
                bodies.parentOf(id, date).map(one -> BodyView.of(one, date, form)).orElse(null),
                body.names().stream().map(name -> name(name, form)).toList(),
                body.areas().stream().map(one -> period(one.code(), one.validity())).toList(),
                body.parents().stream().map(one -> period(one.body(), one.validity())).toList(),
                body.contacts().stream()
                        .map(one -> new BodyContactView(Codes.of(one.kind()), one.value()))
                        .toList(),
                bodies.successorsOf(id).stream().map(one -> kin(one, form)).toList(),
                bodies.originsOf(id).stream().map(one -> kin(one, form)).toList(),
                versions.stream()
                        .map(one ->
                                new BodyVersionView(
                                        one.version(), one.recordedAt(), one.actingFor()))
                        .toList());
    }

    private static BodyNameView name(Body.Name name, TextForm form) {
        return new BodyNameView(
                form.of(name.text()),
                form.of(name.shortText()),
                name.validity().from(),
                name.validity().to());
    }

    private static BodyPeriodView period(String id, Validity validity) {
        return new BodyPeriodView(id, validity.from(), validity.to());
    }

    private static BodyKinView kin(Kinship kinship, TextForm form) {
        return new BodyKinView(
                BodyView.of(kinship.body(), form),
                kinship.near().id(),
                kinship.date(),
                Codes.of(kinship.kind()),
                kinship.share(),
                kinship.steps());
    }
}
