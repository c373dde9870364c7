package org.trackchild.rest.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunningEnginesTest {

    private static final Pattern NEEDED = Pattern.compile("\\.need\\(\\s*(\\w+)\\.class\\)");

    private static final Pattern OFFERED = Pattern.compile("entry\\((\\w+)\\.class");

    @Test
    void everyEngineThatAResourceNeedsIsOffered() throws Exception {
        Path sources = Path.of("src/main/java");
        Set<String> needed = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path each : files.filter(file -> file.toString().endsWith(".java")).toList()) {
                needed.addAll(words(NEEDED, each));
            }
        }
        assertThat(needed).hasSizeGreaterThan(20);
        assertThat(
                        words(
                                OFFERED,
                                sources.resolve("org/trackchild/rest/engines/RunningEngines.java")))
                .containsAll(needed);
    }

    private static Set<String> words(Pattern pattern, Path file) throws Exception {
        return pattern.matcher(Files.readString(file, StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
