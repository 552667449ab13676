/// Drawings made on the server: signs, bars, strips and lines as SVG.
@NullMarked
package no.samspill.server.portal.graphics;

import org.jspecify.annotations.NullMarked;
