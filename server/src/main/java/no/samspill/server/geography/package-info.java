/// Areas over time: what exists when, what became what, where it lies.
@NullMarked
package no.samspill.server.geography;

import org.jspecify.annotations.NullMarked;
