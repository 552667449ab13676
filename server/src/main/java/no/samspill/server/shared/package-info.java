/// What every module speaks in: typed ids, the loading of a country pack, the day it is. Tiny.
@NullMarked
package no.samspill.server.shared;

import org.jspecify.annotations.NullMarked;
