package no.samspill.formats.pack;

import org.jspecify.annotations.Nullable;

/// Somebody who does not exist, as whom anybody may try Samspill out.
///
/// @param role what they are, as the server calls it: `case-officer`
/// @param name plainly invented
/// @param body to which body; null for whichever suits the role
public record InventedPerson(String role, String name, @Nullable String body) {}
