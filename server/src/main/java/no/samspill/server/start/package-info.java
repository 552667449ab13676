/// From a command to a running server: the data folder, its lock, the database, and clear refusals.
@NullMarked
package no.samspill.server.start;

import org.jspecify.annotations.NullMarked;
