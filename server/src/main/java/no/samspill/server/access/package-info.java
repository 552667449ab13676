/// Who may do what. Until there is sign-in: reading is for all, writing for whoever sits at the
/// machine itself.
@NullMarked
package no.samspill.server.access;

import org.jspecify.annotations.NullMarked;
