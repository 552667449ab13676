/// Attacks on a whole server, over HTTP as anybody could send them.
@NullMarked
package no.samspill.server.attacks;

import org.jspecify.annotations.NullMarked;
