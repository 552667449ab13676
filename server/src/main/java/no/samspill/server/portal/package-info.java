/// The pages that join the others.
@NullMarked
package no.samspill.server.portal;

import org.jspecify.annotations.NullMarked;
