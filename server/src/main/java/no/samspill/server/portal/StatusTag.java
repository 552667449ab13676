package no.samspill.server.portal;

import no.samspill.server.pages.Words;
import no.samspill.server.portal.graphics.Sign;
import no.samspill.server.portal.graphics.StatusSign;
import no.samspill.statistics.assessment.Assessment;
import no.samspill.statistics.assessment.Assessment.Measured;
import no.samspill.statistics.assessment.Assessment.NotAssessed;

/// A status as pages show it: sign and words, and for no answer the reason.
///
/// @param key the CSS class
/// @param sign the drawing
/// @param words what it says
/// @param reason why it is not assessed; empty when it is
public record StatusTag(String key, String sign, String words, String reason) {

    private static final int SIZE = 16;

    /// The tag of a sign alone, as in a key.
    public static StatusTag of(Sign sign, Words words) {
        return new StatusTag(
                sign.key(), StatusSign.drawing(sign, SIZE), words.get("status." + sign.key()), "");
    }

    /// The tag of an assessment.
    public static StatusTag of(Assessment assessment, Words words) {
        Sign sign = Sign.of(assessment);
        return switch (assessment) {
            case Measured _ -> of(sign, words);
            case NotAssessed none ->
                    new StatusTag(
                            sign.key(),
                            StatusSign.drawing(sign, SIZE),
                            words.get("status.na"),
                            words.get(reasonKey(none.reason())));
        };
    }

    /// The key of the words for a reason.
    public static String reasonKey(Assessment.Reason reason) {
        return "reason."
                + switch (reason) {
                    case NO_DATA -> "no-data";
                    case TOO_FEW -> "too-few";
                    case TOO_OLD -> "too-old";
                    case BREAK -> "break";
                    case CONFIDENTIAL -> "confidential";
                    case NO_DIRECTION -> "no-direction";
                    case NOT_COMPARABLE -> "not-comparable";
                };
    }

    /// Words and reason in one line.
    public String full() {
        return reason.isEmpty() ? words : words + ": " + reason;
    }
}
