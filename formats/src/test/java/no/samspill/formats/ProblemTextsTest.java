package no.samspill.formats;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.Problem.Severity;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class ProblemTextsTest {

    private static final Pattern CODE =
            Pattern.compile("\"((?:file|csv|jsonstat|boundaries|check)\\.[a-z0-9.-]+)\"");

    static NavigableSet<String> codes() throws IOException {
        NavigableSet<String> codes = new TreeSet<>();
        // The server checks what a file alone cannot tell, in the same words.
        addCodes(Path.of("src/main/java"), codes);
        addCodes(Path.of("../server/src/main/java/no/samspill/server/observations"), codes);
        addCodes(Path.of("../server/src/main/java/no/samspill/server/geography"), codes);
        return codes;
    }

    private static void addCodes(Path folder, NavigableSet<String> codes) throws IOException {
        try (Stream<Path> sources = Files.walk(folder)) {
            for (Path source : sources.filter(ProblemTextsTest::isOurs).toList()) {
                CODE.matcher(Files.readString(source))
                        .results()
                        .forEach(found -> codes.add(found.group(1)));
            }
        }
    }

    /// Open SDG and the country pack have texts of their own.
    private static boolean isOurs(Path source) {
        boolean other = source.toString().replace('\\', '/').matches(".*/(opensdg|pack)/[^/]+");
        return Files.isRegularFile(source) && !other;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codes")
    void everyProblemHasItsTextInThreeLanguages(String code) {
        String[] arguments = {"a0", "a1", "a2", "a3"};
        Problem problem =
                new Problem(Severity.ERROR, code, "f", null, null, Stream.of(arguments).toList());
        for (String language : new String[] {"nb", "nn", "en"}) {
            assertThat(textsIn(language)).containsKeys(code, code + ".advice");
            assertThat(problem.message(language)).isNotBlank().doesNotContain("{", "}");
            assertThat(problem.advice(language)).isNotBlank().doesNotContain("{", "}");
        }
        assertThat(argumentsIn("nb", code)).isEqualTo(argumentsIn("en", code));
        assertThat(argumentsIn("nn", code)).isEqualTo(argumentsIn("en", code));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"nb", "nn", "en"})
    void noTextIsLeftOverFromAProblemThatIsGone(String language) throws IOException {
        NavigableSet<String> used = new TreeSet<>(codes());
        codes().forEach(code -> used.add(code + ".advice"));
        assertThat(textsIn(language).stringPropertyNames()).isSubsetOf(used);
    }

    /// The places for arguments that a message has, in order, each once.
    private static NavigableSet<String> argumentsIn(String language, String code) {
        NavigableSet<String> arguments = new TreeSet<>();
        Pattern.compile("\\{\\d}")
                .matcher(textsIn(language).getProperty(code, ""))
                .results()
                .forEach(found -> arguments.add(found.group()));
        return Collections.unmodifiableNavigableSet(arguments);
    }

    private static Properties textsIn(String language) {
        String name = language.equals("en") ? "problems" : "problems_" + language;
        Properties texts = new Properties();
        try (InputStream in = Problem.class.getResourceAsStream(name + ".properties")) {
            assertThat(in).isNotNull();
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the texts could not be read", e);
        }
        return texts;
    }
}
