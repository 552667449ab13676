package no.samspill.cli;

/// As what somebody is invited to act for a body.
///
/// @param body the body's id
/// @param role the role's key, such as `administrator`
record NewRole(String body, String role) {}
