/// JSON-stat 2.0: multidimensional tables with their codes, labels, statuses and notes.
@NullMarked
package no.samspill.formats.jsonstat;

import org.jspecify.annotations.NullMarked;
