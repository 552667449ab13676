/// The page of one indicator: the finding, the chart, the areas, what the figure really measures.
@NullMarked
package no.samspill.server.portal.indicator;

import org.jspecify.annotations.NullMarked;
