/// Tidy CSV: one figure per row, with the columns of SDMX-CSV.
@NullMarked
package no.samspill.formats.csv;

import org.jspecify.annotations.NullMarked;
