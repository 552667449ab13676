package no.samspill.cli;

/// What came of handing a file of boundaries in.
///
/// @param added whether its outlines are in use
/// @param areas how many areas they draw
/// @param level the level of area
/// @param validFrom the first day they hold
/// @param attribution whom a map names
/// @param problems what is wrong or worth knowing, ready to be shown
record AddedBoundaries(
        boolean added,
        int areas,
        String level,
        String validFrom,
        String attribution,
        String problems) {

    static AddedBoundaries refused(String problems) {
        return new AddedBoundaries(false, 0, "", "", "", problems);
    }
}
