/// Pages for bringing figures and boundaries in, the page of each release, and the page of what was
/// irregular in the pack.
@NullMarked
package no.samspill.server.portal.imports;

import org.jspecify.annotations.NullMarked;
