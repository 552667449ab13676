/// Pages of the register of bodies: search, one body, its history, editing, reorganisations.
@NullMarked
package no.samspill.server.organisations.web;

import org.jspecify.annotations.NullMarked;
