/// How a series goes against its target: status, trend, projection, and the reasons for no answer.
@NullMarked
package no.samspill.statistics.assessment;

import org.jspecify.annotations.NullMarked;
