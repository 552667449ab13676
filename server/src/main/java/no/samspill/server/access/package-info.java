/// Who is who: signing in, acting for a body, people's roles, invitations and requests, sessions
/// and tokens. What a role may do stands in [no.samspill.server.rights].
@NullMarked
package no.samspill.server.access;

import org.jspecify.annotations.NullMarked;
