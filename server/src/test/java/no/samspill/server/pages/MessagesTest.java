package no.samspill.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class MessagesTest {

    private static final Pattern USED = Pattern.compile("#\\{([a-z0-9.-]+[a-z0-9])[(}]");

    static Stream<String> bundles() {
        return Arrays.stream(PagesSetup.bundles());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void hasTheSameWordsInEveryLanguage(String bundle) throws IOException {
        for (Language language : Language.values()) {
            assertThat(keys(bundle, language)).isEqualTo(keys(bundle, Language.NB));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void hasNoStraightApostropheThatAFormatWouldSwallow(String bundle) throws IOException {
        for (Language language : Language.values()) {
            assertThat(messages(bundle, language).values())
                    .noneMatch(text -> text.toString().contains("'"));
        }
    }

    @Test
    void hasEveryKeyInOneModuleOnly() throws IOException {
        List<String> all = new ArrayList<>();
        for (String bundle : PagesSetup.bundles()) {
            all.addAll(keys(bundle, Language.NB));
        }

        assertThat(all).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasEveryWordThatTheTemplatesAskFor(Language language) throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                USED.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> asked.add(found.group(1)));
            }
        }
        Set<String> known = new TreeSet<>();
        for (String bundle : PagesSetup.bundles()) {
            known.addAll(keys(bundle, language));
        }

        assertThat(known).containsAll(asked);
    }

    private static Set<String> keys(String bundle, Language language) throws IOException {
        return new TreeSet<>(messages(bundle, language).stringPropertyNames());
    }

    private static Properties messages(String bundle, Language language) throws IOException {
        String name = "/" + bundle + "_" + language.tag() + ".properties";
        Properties messages = new Properties();
        try (var in =
                new InputStreamReader(
                        Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name), name),
                        StandardCharsets.UTF_8)) {
            messages.load(in);
        }
        return messages;
    }
}
