/// What keeps texts that people write and addresses that lead elsewhere from doing harm. Knows
/// nothing of any other module.
@NullMarked
package no.samspill.server.safety;

import org.jspecify.annotations.NullMarked;
