/// Definitions of what is measured, with every version they have had.
@NullMarked
package no.samspill.server.indicators;

import org.jspecify.annotations.NullMarked;
