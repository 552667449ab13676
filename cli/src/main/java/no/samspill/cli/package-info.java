/// The command line: what `./samspill` runs.
@NullMarked
package no.samspill.cli;

import org.jspecify.annotations.NullMarked;
