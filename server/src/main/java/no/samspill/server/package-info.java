/// The Samspill server: one Spring Modulith module per package below.
@NullMarked
package no.samspill.server;

import org.jspecify.annotations.NullMarked;
