package no.samspill.formats.boundaries;

/// A place on the earth.
///
/// @param longitude degrees east of Greenwich
/// @param latitude degrees north of the equator
public record Position(double longitude, double latitude) {}
