package no.samspill.server.coordination.web;

import org.jspecify.annotations.Nullable;

/// What was sent by a form of the panel and could not be taken in, so that nothing is lost.
///
/// @param score null when the other form was sent
/// @param told what stands there now, when somebody else was faster; empty for nothing
record Drafted(@Nullable String score, String reason, String source, String state, String told) {

    static Drafted nothing() {
        return new Drafted(null, "", "", "", "");
    }
}
