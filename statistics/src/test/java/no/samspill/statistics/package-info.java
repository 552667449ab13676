/// What holds for the whole module.
@NullMarked
package no.samspill.statistics;

import org.jspecify.annotations.NullMarked;
