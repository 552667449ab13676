package no.samspill.formats.tables;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspill.formats.Problem;
import no.samspill.formats.Problem.Severity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class TableTextsTest {

    private static final Pattern CODE = Pattern.compile("\"(table\\.[a-z0-9.-]+)\"");

    static NavigableSet<String> codes() throws IOException {
        NavigableSet<String> codes = new TreeSet<>();
        try (Stream<Path> sources =
                Files.list(Path.of("src/main/java/no/samspill/formats/tables"))) {
            for (Path source : sources.toList()) {
                CODE.matcher(Files.readString(source))
                        .results()
                        .forEach(found -> codes.add(found.group(1)));
            }
        }
        return codes;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codes")
    void everyProblemHasItsTextInThreeLanguages(String code) {
        Problem problem =
                new Problem(Severity.ERROR, code, "f", null, null, List.of("a0", "a1", "a2"));
        for (String language : new String[] {"nb", "nn", "en"}) {
            assertThat(problem.message(language)).isNotBlank().doesNotContain("{", "}");
            assertThat(problem.advice(language)).isNotBlank().doesNotContain("{", "}");
        }
    }

    @Test
    void noTextIsLeftOver() throws IOException {
        NavigableSet<String> keys = new TreeSet<>(codes());
        codes().forEach(code -> keys.add(code + ".advice"));
        for (String name : new String[] {"problems", "problems_nb", "problems_nn"}) {
            Properties texts = new Properties();
            try (InputStream in =
                    Objects.requireNonNull(Table.class.getResourceAsStream(name + ".properties"))) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            assertThat(texts.stringPropertyNames()).isEqualTo(keys);
        }
    }
}
