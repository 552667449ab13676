/// A country pack: the goals, geography, bodies, definitions and figures with which one country
/// starts.
///
/// The same records come out of Samspill's own folder layout and of an Open SDG repository.
@NullMarked
package no.samspill.formats.pack;

import org.jspecify.annotations.NullMarked;
