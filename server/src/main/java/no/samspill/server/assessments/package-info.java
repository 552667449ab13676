/// How each figure goes against its target, computed when a release lands.
@NullMarked
package no.samspill.server.assessments;

import org.jspecify.annotations.NullMarked;
