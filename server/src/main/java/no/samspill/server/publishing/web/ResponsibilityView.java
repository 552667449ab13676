package no.samspill.server.publishing.web;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// That a body answers for a goal, or coordinates all of them, during a period.
///
/// @param body the body
/// @param goal 1 to 17; null when the role concerns all goals
/// @param role `answers-for` or `coordinates`
/// @param validFrom the first day; null when before the records begin
/// @param validTo the first day it no longer does; null while it lasts
/// @param now whether it is so today
/// @param source the document that says so
/// @param sourceUrl where the document is; null when it is not on the web
/// @param confidence how sure we are: `documented`, `likely` or `uncertain`
record ResponsibilityView(
        BodyView body,
        @Nullable Integer goal,
        String role,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean now,
        Text source,
        @Nullable String sourceUrl,
        String confidence) {}
