/// Goals, targets and the UN's indicator codes.
@NullMarked
package no.samspill.server.goals;

import org.jspecify.annotations.NullMarked;
