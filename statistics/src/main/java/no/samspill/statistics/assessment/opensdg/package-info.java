/// The progress measure of Open SDG, as Statistics Canada devised it and sdg-build 2.4.0 computes
/// it.
@NullMarked
package no.samspill.statistics.assessment.opensdg;

import org.jspecify.annotations.NullMarked;
