/// Tables that people keep in CSV files and in workbooks (XLSX): reading them from hands that are
/// not trusted, and writing them so that no spreadsheet runs what they hold.
@NullMarked
package no.samspill.formats.tables;

import org.jspecify.annotations.NullMarked;
