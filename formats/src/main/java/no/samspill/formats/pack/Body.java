package no.samspill.formats.pack;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.OrganisationNumber;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A body (virksomhet) over its whole life: a ministry, a county, a municipality, an association.
///
/// A body that is renamed or whose area gets a new code stays the same body. One that goes into
/// another, or is divided, ends; its successors are named here and their origins follow from that.
///
/// @param id short and stable, such as `fin` or `municipality-0533`
/// @param kind what sort of body
/// @param level the level of government it belongs to
/// @param organisationNumber where it is registered; null when not known
/// @param names what it is called and was called, the earliest first; at least one
/// @param areas the areas it governs and governed, the earliest first; empty when none
/// @param languageForm målform: `nb`, `nn` or `neutral`; null when not known
/// @param parents the bodies it lies under and lay under, the earliest first
/// @param contacts how to reach it
/// @param description what it is, in Markdown, or empty
/// @param validity when it exists
/// @param successions what became of it, or of some of its tasks
public record Body(
        String id,
        Kind kind,
        Level level,
        @Nullable OrganisationNumber organisationNumber,
        List<Name> names,
        List<Governed> areas,
        @Nullable String languageForm,
        List<Parent> parents,
        List<Contact> contacts,
        LocalizedText description,
        Validity validity,
        List<Succession> successions) {

    public Body {
        names = names.stream().sorted(java.util.Comparator.comparing(Name::validity)).toList();
        areas = areas.stream().sorted(java.util.Comparator.comparing(Governed::validity)).toList();
        parents =
                parents.stream().sorted(java.util.Comparator.comparing(Parent::validity)).toList();
        contacts = List.copyOf(contacts);
        successions = List.copyOf(successions);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a body must have a name, " + id + " has none");
        }
    }

    /// What sort of body.
    public enum Kind {
        /// A ministry (departement).
        MINISTRY,
        /// A directorate or another agency of the state.
        DIRECTORATE,
        /// Makes statistics or other knowledge that is published (kunnskapsprodusent).
        STATISTICS_PRODUCER,
        /// A county (fylkeskommune).
        COUNTY,
        /// A municipality (kommune).
        MUNICIPALITY,
        /// An association of others.
        ASSOCIATION,
        /// A company (næringsdrivende).
        COMPANY,
        /// Research and higher education.
        RESEARCH,
        /// Civil society (frivillig organisasjon).
        CIVIL_SOCIETY,
        /// None of these.
        OTHER
    }

    /// A level of government (forvaltningsnivå).
    public enum Level {
        /// The state.
        STATE,
        /// A county.
        COUNTY,
        /// A municipality.
        MUNICIPALITY,
        /// Outside government.
        NONE;

        /// The level that bodies of a kind belong to when nothing else is said.
        public static Level of(Kind kind) {
            return switch (kind) {
                case MINISTRY, DIRECTORATE, STATISTICS_PRODUCER -> STATE;
                case COUNTY -> COUNTY;
                case MUNICIPALITY -> MUNICIPALITY;
                case ASSOCIATION, COMPANY, RESEARCH, CIVIL_SOCIETY, OTHER -> NONE;
            };
        }
    }

    /// What it is called during a period.
    ///
    /// @param text the full name, in the languages it has one in
    /// @param shortText its abbreviation, or empty
    /// @param validity when it is called so
    public record Name(LocalizedText text, LocalizedText shortText, Validity validity) {}

    /// That it governs an area during a period.
    ///
    /// @param code the area's official code
    /// @param validity when
    public record Governed(String code, Validity validity) {}

    /// That it lies under another body during a period.
    ///
    /// @param body the other's id
    /// @param validity when
    public record Parent(String body, Validity validity) {}

    /// A way to reach the body; never that of a person.
    ///
    /// @param kind what sort of address
    /// @param value the address
    public record Contact(ContactKind kind, String value) {}

    /// What sort of address.
    public enum ContactKind {
        /// An e-mail address.
        EMAIL,
        /// A telephone number.
        PHONE,
        /// An address on the web.
        WEB,
        /// Where post goes.
        POSTAL_ADDRESS,
        /// Where its door is.
        VISITING_ADDRESS
    }

    /// What became of a body, or of some of its tasks.
    ///
    /// @param to the body that carries on
    /// @param date the first day of the new order
    /// @param kind what happened
    /// @param share how much of the body went there, more than 0 and at most 1; null when not known
    /// @param shareSource where the share is from, or empty
    /// @param tasks which tasks were taken over, or empty
    public record Succession(
            String to,
            LocalDate date,
            SuccessionKind kind,
            @Nullable BigDecimal share,
            String shareSource,
            LocalizedText tasks) {

        public Succession {
            if (share != null && (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0)) {
                throw new IllegalArgumentException(
                        "a share must be more than 0 and at most 1, was " + share);
            }
        }

        /// One of which no share and no tasks are known.
        public static Succession of(String to, LocalDate date, SuccessionKind kind) {
            return new Succession(to, date, kind, null, "", LocalizedText.EMPTY);
        }
    }

    /// How one body follows another.
    public enum SuccessionKind {
        /// The former went into the latter.
        MERGED_INTO,
        /// The former was divided, and the latter is a part of it.
        SPLIT_FROM,
        /// The latter is the former under a new name and a new id.
        RENAMED,
        /// The latter took over some tasks.
        TOOK_OVER
    }

    /// The latest name.
    public LocalizedText name() {
        return names.getLast().text();
    }

    /// The latest abbreviation, or empty.
    public LocalizedText shortName() {
        return names.getLast().shortText();
    }

    /// What it is called on `date`; before its first name the first, after its last the last.
    public Name nameOn(LocalDate date) {
        return names.reversed().stream()
                .filter(name -> {
                    LocalDate from = name.validity().from();
                    return from == null || !date.isBefore(from);
                })
                .findFirst()
                .orElse(names.getFirst());
    }

    /// The code of the latest area it governs; null when it governs none.
    public @Nullable String area() {
        return areas.isEmpty() ? null : areas.getLast().code();
    }

    /// The code of the area it governs on `date`.
    public Optional<String> findArea(LocalDate date) {
        return areas.stream()
                .filter(area -> area.validity().includes(date))
                .map(Governed::code)
                .findFirst();
    }

    /// The id of the body it lies under on `date`.
    public Optional<String> findParent(LocalDate date) {
        return parents.stream()
                .filter(parent -> parent.validity().includes(date))
                .map(Parent::body)
                .findFirst();
    }

    /// The first day it exists; null when before the records begin.
    public @Nullable LocalDate validFrom() {
        return validity.from();
    }

    /// The first day it no longer exists; null while it does.
    public @Nullable LocalDate validTo() {
        return validity.to();
    }

    /// The id of the one body that took over the whole; null when none or several did.
    public @Nullable String successor() {
        List<Succession> whole =
                successions.stream().filter(one -> one.kind() != SuccessionKind.TOOK_OVER).toList();
        return whole.size() == 1 ? whole.getFirst().to() : null;
    }
}
