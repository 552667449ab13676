/// How progress on one target acts on the others: conflicts and synergies, whom they bring
/// together, and which targets carry most along.
@NullMarked
package no.samspill.statistics.interactions;

import org.jspecify.annotations.NullMarked;
