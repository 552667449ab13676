package no.samspill.statistics.interactions;

/// What one target gives the others, and gets from them.
///
/// @param target the target's code
/// @param positive the sum of its positive scores
/// @param negative the sum of its negative scores, 0 or below
/// @param out what it gives directly: positive + negative
/// @param secondOrder what it gives through those it influences, counted by half
/// @param total out + secondOrder
/// @param rank its place by total, 1 for the largest; targets with the same total share the lowest
/// @param in what it gets directly
/// @param received what it gets directly and, counted by half, through those that influence it
public record Influence(
        String target,
        double positive,
        double negative,
        double out,
        double secondOrder,
        double total,
        int rank,
        double in,
        double received) {}
