package no.samspill.formats.csv;

import java.util.Locale;
import java.util.stream.Stream;

/// What a column of tidy CSV holds, apart from dimensions.
enum Role {
    INDICATOR("INDICATOR", "INDICATOR"),
    AREA("REF_AREA", "AREA"),
    PERIOD("TIME_PERIOD", "PERIOD"),
    VALUE("OBS_VALUE", "VALUE"),
    STATUS("OBS_STATUS", "STATUS"),
    CONFIDENTIALITY("CONF_STATUS", "CONF_STATUS"),
    COMMENT("COMMENT_OBS", "COMMENT");

    private final String column;
    private final String shortName;

    Role(String column, String shortName) {
        this.column = column;
        this.shortName = shortName;
    }

    /// The SDMX name of the column.
    String column() {
        return column;
    }

    boolean isLongName(String header) {
        return column.equals(header.toUpperCase(Locale.ROOT));
    }

    boolean isShortName(String header) {
        return shortName.equals(header.toUpperCase(Locale.ROOT));
    }

    /// Whether a column called so always has this meaning and cannot be a dimension.
    static boolean isReserved(String header) {
        return Stream.of(values()).anyMatch(role -> role.isLongName(header));
    }
}
