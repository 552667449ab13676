/// Looking bodies up in the register of all legal persons (Enhetsregisteret).
@NullMarked
package no.samspill.server.organisations.register;

import org.jspecify.annotations.NullMarked;
