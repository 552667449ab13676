package no.samspill.server.organisations.register;

import no.samspill.formats.OrganisationNumber;

/// A register of legal persons, asked about one at a time.
public interface BusinessRegister {

    /// What it knows under a number.
    Lookup find(OrganisationNumber number);
}
