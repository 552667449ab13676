/// Files of how targets influence each other.
@NullMarked
package no.samspill.formats.interactions;

import org.jspecify.annotations.NullMarked;
