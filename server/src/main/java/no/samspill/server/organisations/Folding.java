package no.samspill.server.organisations;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Texts as they are compared when somebody searches: small letters, no accents, Sámi and Norwegian
/// letters by the nearest in the English alphabet.
final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String SPECIAL = "øæđŧŋð";
    private static final String[] PLAIN = {"o", "ae", "d", "t", "n", "d"};

    private Folding() {}

    static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            int special = SPECIAL.indexOf(plain.charAt(i));
            folded.append(special < 0 ? String.valueOf(plain.charAt(i)) : PLAIN[special]);
        }
        return folded.toString();
    }
}
