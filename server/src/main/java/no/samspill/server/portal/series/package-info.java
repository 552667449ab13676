/// One indicator's figures in one area, as several pages show them.
@NullMarked
package no.samspill.server.portal.series;

import org.jspecify.annotations.NullMarked;
