/// Several areas beside each other, indicator by indicator.
@NullMarked
package no.samspill.server.portal.compare;

import org.jspecify.annotations.NullMarked;
