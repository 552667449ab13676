package no.samspill.server.assessments;

import no.samspill.statistics.assessment.Assessment;

import java.time.LocalDate;

/// What the default method says of one indicator's headline series in one area.
///
/// @param indicator the indicator's id
/// @param area the area's code
/// @param assessment the answer, or why there is none
/// @param asOf the day it is judged as of
/// @param example whether the figures are invented
public record Assessed(
        String indicator, String area, Assessment assessment, LocalDate asOf, boolean example) {}
