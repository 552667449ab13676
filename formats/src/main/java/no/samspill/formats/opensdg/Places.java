package no.samspill.formats.opensdg;

import no.samspill.formats.opensdg.Report.Place;

/// What is known about areas when a data file is read.
interface Places {

    /// Learns what the data call the area with this GeoCode; the first name counts.
    void hear(String geocode, String name);

    /// The code of the area a row with this GeoCode, blank for the whole country, is about.
    String codeOf(String geocode, Place place);

    /// Whether `code` is that of an area which is known apart from the data.
    boolean knows(String code);

    /// Whether `name` is what the data call the whole country.
    boolean isNation(String name);
}
