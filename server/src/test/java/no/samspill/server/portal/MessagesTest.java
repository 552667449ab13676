package no.samspill.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class MessagesTest {

    private static final Pattern USED = Pattern.compile("#\\{([a-z0-9.-]+[a-z0-9])[(}]");

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasTheSameWordsInEveryLanguage(Language language) throws IOException {
        assertThat(keys(language)).isEqualTo(keys(Language.NB));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasNoStraightApostropheThatAFormatWouldSwallow(Language language) throws IOException {
        assertThat(messages(language).values()).noneMatch(text -> text.toString().contains("'"));
    }

    @Test
    void hasEveryWordThatTheTemplatesAskFor() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates/portal"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                USED.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> asked.add(found.group(1)));
            }
        }

        assertThat(keys(Language.NB)).containsAll(asked);
    }

    private static Set<String> keys(Language language) throws IOException {
        return new TreeSet<>(messages(language).stringPropertyNames());
    }

    private static Properties messages(Language language) throws IOException {
        String name = "/messages/portal_" + language.tag() + ".properties";
        Properties messages = new Properties();
        try (var in =
                new InputStreamReader(
                        Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name)),
                        StandardCharsets.UTF_8)) {
            messages.load(in);
        }
        return messages;
    }
}
