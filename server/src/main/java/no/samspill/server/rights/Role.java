package no.samspill.server.rights;

import java.util.Locale;

/// What a person or a program is to a body.
///
/// Roles are held for a body and a period. A person with no role reads, and sees their own page.
public enum Role {
    /// Not signed in (besøkende).
    VISITOR,
    /// Signed in, on their own behalf (innbygger).
    PERSON,
    /// Writes for the body (saksbehandler).
    CASE_OFFICER,
    /// Decides and signs for the body (beslutter).
    DECIDER,
    /// Keeps the body's data and says who acts for it (virksomhetsadministrator).
    ADMINISTRATOR,
    /// Delivers figures (statistikkprodusent).
    STATISTICIAN,
    /// Keeps the whole together in the coordinating ministry (samordner).
    COORDINATOR,
    /// Reads the record of every change (revisor).
    AUDITOR,
    /// Runs the installation (driftsansvarlig).
    OPERATOR,
    /// A program with a token, for the body that the token names (maskin).
    MACHINE;

    /// Whether somebody gives it to a person for a body; the others come by themselves.
    public boolean given() {
        return switch (this) {
            case VISITOR, PERSON, MACHINE -> false;
            case CASE_OFFICER, DECIDER, ADMINISTRATOR, STATISTICIAN -> true;
            case COORDINATOR, AUDITOR, OPERATOR -> true;
        };
    }

    /// Whether its rights reach over all bodies, so that no body's administrator gives it.
    public boolean wide() {
        return switch (this) {
            case COORDINATOR, AUDITOR, OPERATOR -> true;
            case CASE_OFFICER, DECIDER, ADMINISTRATOR, STATISTICIAN -> false;
            case VISITOR, PERSON, MACHINE -> false;
        };
    }

    /// As it stands in addresses, columns and keys of texts: `case-officer`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The role of a key.
    public static Role of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
