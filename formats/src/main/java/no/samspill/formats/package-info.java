/// What every format speaks in: observations, texts in several languages, and problems with a
/// place.
@NullMarked
package no.samspill.formats;

import org.jspecify.annotations.NullMarked;
