/// The profile of one area: every indicator with its status, beside others like it.
@NullMarked
package no.samspill.server.portal.area;

import org.jspecify.annotations.NullMarked;
