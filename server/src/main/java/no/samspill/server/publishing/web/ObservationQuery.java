package no.samspill.server.publishing.web;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// What figures of an indicator are asked for.
///
/// @param id the indicator's id
/// @param area codes of areas; null for all
/// @param level id of a level; null for all
/// @param from the first year; null for no limit
/// @param to the last year; null for no limit
/// @param asOf the day they are asked as of; null for now
/// @param release the id of a release they are asked as they landed in; null for those in force
/// @param breakdown the categories
record ObservationQuery(
        String id,
        @Nullable List<String> area,
        @Nullable String level,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable LocalDate asOf,
        @Nullable String release,
        BreakdownFilter breakdown) {}
