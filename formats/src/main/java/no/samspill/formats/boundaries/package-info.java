/// Boundaries of areas from GeoJSON and TopoJSON.
@NullMarked
package no.samspill.formats.boundaries;

import org.jspecify.annotations.NullMarked;
