/// Pages of coordination: what acts on what, who must meet, who answers.
@NullMarked
package no.samspill.server.coordination.web;

import org.jspecify.annotations.NullMarked;
