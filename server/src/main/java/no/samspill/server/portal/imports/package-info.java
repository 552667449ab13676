/// Pages for bringing figures and boundaries in, and the page of each release.
@NullMarked
package no.samspill.server.portal.imports;

import org.jspecify.annotations.NullMarked;
