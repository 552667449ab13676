package no.samspill.server.access.web;

import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Words;

/// What holds for texts people write here.
final class Texts {

    /// The longest, in characters.
    static final int LONGEST = 2_000;

    private Texts() {}

    /// What is wrong with a reason that has to be given.
    static FormProblems reason(String reason, Words words) {
        FormProblems problems = FormProblems.none();
        if (reason.isBlank()) {
            problems.add("reason", words.get("refused.reason-missing"));
        } else if (reason.length() > LONGEST) {
            problems.add("reason", words.get("access.too-long", LONGEST));
        }
        return problems;
    }
}
