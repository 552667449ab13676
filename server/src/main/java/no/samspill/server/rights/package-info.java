/// Who may do what: roles, actions, how far each right reaches, and which address needs which
/// action. Knows nothing of how people sign in.
@NullMarked
package no.samspill.server.rights;

import org.jspecify.annotations.NullMarked;
