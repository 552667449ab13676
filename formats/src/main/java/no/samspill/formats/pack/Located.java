package no.samspill.formats.pack;

/// Something that was read, with the place where it stands.
///
/// @param file the file's name within the pack
/// @param row the line it begins on
record Located<T>(T value, String file, long row) {}
