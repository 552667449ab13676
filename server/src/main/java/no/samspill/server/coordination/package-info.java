/// Who answers for what.
@NullMarked
package no.samspill.server.coordination;

import org.jspecify.annotations.NullMarked;
