package no.samspill.server.coordination.interactions;

import no.samspill.server.shared.BodyId;
import no.samspill.statistics.interactions.SumCheck.Column;

import java.util.Map;

/// Sums that came with a matrix; they are checked against it, not used.
///
/// @param scorer whose matrix it is
/// @param sums by target and column
record PublishedSums(BodyId scorer, Map<String, Map<Column, Double>> sums) {}
