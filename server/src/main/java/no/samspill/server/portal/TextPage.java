package no.samspill.server.portal;

import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words;
import no.samspill.server.portal.graphics.Sign;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A page of running text, all of it in the messages: `about.1.title`, `about.1.text`, …
///
/// @param title the heading
/// @param crumbs the way to it
/// @param lead the first sentence
/// @param sections the text
/// @param signs every status with its meaning
record TextPage(
        String title,
        List<Crumb> crumbs,
        String lead,
        List<Section> sections,
        List<Meaning> signs) {

    /// A part with its heading.
    record Section(String title, List<String> paragraphs) {}

    /// What a status means.
    record Meaning(StatusTag tag, String text) {}

    static TextPage of(String key, Words words) {
        int count = Integer.parseInt(words.get(key + ".sections"));
        return new TextPage(
                words.get(key + ".title"),
                List.of(new Crumb(words.get(key + ".title"), "")),
                words.get(key + ".lead"),
                IntStream.rangeClosed(1, count)
                        .mapToObj(number -> section(key + "." + number, words))
                        .toList(),
                Arrays.stream(Sign.values())
                        .map(sign ->
                                new Meaning(
                                        StatusTag.of(sign, words),
                                        words.get("methods.sign." + sign.key())))
                        .toList());
    }

    /// Paragraphs are parted by a line break in the message.
    private static Section section(String key, Words words) {
        return new Section(words.get(key + ".title"), words.get(key + ".text").lines().toList());
    }
}
