package no.samspill.server.access;

import no.samspill.server.rights.Role;
import no.samspill.server.shared.BodyId;

/// As what somebody is to act for a body, and when.
///
/// @param body for which body
/// @param role as what
/// @param period when
public record Terms(BodyId body, Role role, Period period) {}
