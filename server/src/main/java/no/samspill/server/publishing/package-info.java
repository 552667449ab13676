/// The one door through which figures leave the server.
@NullMarked
package no.samspill.server.publishing;

import org.jspecify.annotations.NullMarked;
