/// The API: what the pages show, for programs.
@NullMarked
package no.samspill.server.publishing.web;

import org.jspecify.annotations.NullMarked;
