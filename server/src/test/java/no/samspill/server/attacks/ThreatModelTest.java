package no.samspill.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ThreatModelTest {

    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    @Test
    void namesOnlyTestsThatExist() throws IOException {
        String text = Files.readString(Path.of("../docs/explanation/threat-model.md"));
        Set<String> named =
                TEST.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());
        Set<String> existing = new HashSet<>(testsBelow("src/test/java"));
        existing.addAll(testsBelow("../formats/src/test/java"));
        assertThat(existing).containsAll(named);
        assertThat(named).hasSizeGreaterThan(10);
    }

    private static Set<String> testsBelow(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
