/// The pages of sign-in, of one's own matters, and of who acts for a body.
@NullMarked
package no.samspill.server.access.web;

import org.jspecify.annotations.NullMarked;
