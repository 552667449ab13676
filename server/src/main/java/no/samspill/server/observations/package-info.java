/// Figures: import, checks, releases, and reading them back.
@NullMarked
package no.samspill.server.observations;

import org.jspecify.annotations.NullMarked;
