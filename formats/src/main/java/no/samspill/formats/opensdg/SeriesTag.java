package no.samspill.formats.opensdg;

import java.util.ArrayList;
import java.util.List;

/// The name of a series in the published file of progress components.
///
/// The parts are joined by ` / `. A name of more than 122 characters is shortened: its longest part
/// loses characters at the end, the first of equally long ones first, until the name fits; a part
/// that was shortened ends in `...`.
///
/// Source: derived from all 27 shortened names of Canada's published file.
final class SeriesTag {

    private static final int LONGEST = 122;
    private static final String SEPARATOR = " / ";
    private static final String CUT = "...";

    private SeriesTag() {}

    static String of(List<String> parts) {
        int[] lengths = parts.stream().mapToInt(String::length).toArray();
        int room = LONGEST - SEPARATOR.length() * (parts.size() - 1);
        int total = java.util.Arrays.stream(lengths).sum();
        for (; total > Math.max(room, parts.size() * CUT.length()); total--) {
            lengths[indexOfLongest(lengths)]--;
        }
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < lengths.length; i++) {
            shown.add(shortened(parts.get(i), lengths[i]));
        }
        return String.join(SEPARATOR, shown);
    }

    private static int indexOfLongest(int[] lengths) {
        int longest = 0;
        for (int i = 1; i < lengths.length; i++) {
            if (lengths[i] > lengths[longest]) {
                longest = i;
            }
        }
        return longest;
    }

    private static String shortened(String part, int length) {
        return part.length() <= length
                ? part
                : part.substring(0, Math.max(0, length - CUT.length())) + CUT;
    }
}
