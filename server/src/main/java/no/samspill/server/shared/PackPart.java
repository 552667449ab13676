package no.samspill.server.shared;

import no.samspill.formats.pack.CountryPack;

/// What a module takes from a country pack.
///
/// All parts are loaded in one transaction, in the order of their `@Order`: either the whole pack
/// is there afterwards or the former one.
public interface PackPart {

    /// Takes this module's share of `pack`, in the transaction that is running.
    void load(CountryPack pack);

    /// Reads back what the database now holds; called after the transaction and at every start.
    void refresh();
}
