package no.samspill.server.organisations.register;

import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.pack.Body;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A unit (enhet) as the register has it. What the register does not tell is empty or null.
///
/// @param name as it is registered, often in capitals
/// @param form the code of its legal form (organisasjonsform): `KOMM`, `FYLK`, `ORGL`, `STAT`, `AS`
/// @param businessAddress where its door is (forretningsadresse), in one line
/// @param postalAddress where post goes, in one line
/// @param website its home page, with `https://` in front when the register has none
/// @param parent the unit it is a part of (overordnetEnhet)
/// @param registeredOn the day it came into the register
/// @param industry its first code of industry (næringskode)
/// @param sector its institutional sector
/// @param languageForm målform: `nb` or `nn`; null when not told
public record RegisteredUnit(
        OrganisationNumber number,
        String name,
        String form,
        String businessAddress,
        String postalAddress,
        String website,
        @Nullable OrganisationNumber parent,
        @Nullable LocalDate registeredOn,
        @Nullable Code industry,
        @Nullable Code sector,
        @Nullable String languageForm) {

    /// A code of a classification, with what it means in Norwegian.
    public record Code(String code, String meaning) {}

    /// What sort of body it is, where the legal form tells.
    public Optional<Body.Kind> findKind() {
        return switch (form) {
            case "KOMM" -> Optional.of(Body.Kind.MUNICIPALITY);
            case "FYLK" -> Optional.of(Body.Kind.COUNTY);
            case "AS", "ASA", "ANS", "DA", "ENK", "NUF", "SF", "SAM", "BA" ->
                    Optional.of(Body.Kind.COMPANY);
            case "FLI", "STI" -> Optional.of(Body.Kind.CIVIL_SOCIETY);
            default -> Optional.empty();
        };
    }

    /// Ways to reach it, as the register of bodies has them.
    public List<Body.Contact> contacts() {
        return List.of(
                        new Body.Contact(Body.ContactKind.WEB, website),
                        new Body.Contact(Body.ContactKind.POSTAL_ADDRESS, postalAddress),
                        new Body.Contact(Body.ContactKind.VISITING_ADDRESS, businessAddress))
                .stream()
                .filter(contact -> !contact.value().isEmpty())
                .toList();
    }
}
