/// How progress on one target acts on others, as bodies have scored it: sets of scores, their
/// matrices, conflicts and the way to their resolution.
@NullMarked
@NamedInterface("interactions")
package no.samspill.server.coordination.interactions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
