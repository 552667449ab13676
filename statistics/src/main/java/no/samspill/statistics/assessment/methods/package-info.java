/// Which methods there are.
@NullMarked
package no.samspill.statistics.assessment.methods;

import org.jspecify.annotations.NullMarked;
