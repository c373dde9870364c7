package org.trackchild.connector.pfif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.trackchild.connector.pfif.Documents.CLOCK;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trackchild.exchange.api.ImportProblem;
import org.trackchild.exchange.api.UnreadableFileException;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;
import org.trackchild.model.Problem;

class PublicFixturesTest {

    private final PfifFormat format = new PfifFormat(CLOCK);
    private final Collected collected = new Collected();

    private void read(InputStream file) throws IOException {
        format.read(file, Optional.empty(), collected);
    }

    private void read(String xml) throws IOException {
        read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private void assertUnreadable(InputStream xml, ImportProblem code) {
        assertThatThrownBy(() -> read(xml))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(Problem::code)
                                        .containsExactly(code));
    }

    /**
     * A public fixture, which is not part of this project: below the folder that
     * TRACKCHILD_FIXTURES names, or below shared/data beside the project.
     */
    private static Path shared(String path) {
        Optional<Path> file =
                Stream.concat(
                                Stream.ofNullable(System.getenv("TRACKCHILD_FIXTURES"))
                                        .map(Path::of),
                                Stream.iterate(
                                                Path.of("").toAbsolutePath(),
                                                Objects::nonNull,
                                                Path::getParent)
                                        .map(folder -> folder.resolve("shared/data")))
                        .map(folder -> folder.resolve(path))
                        .filter(Files::exists)
                        .findFirst();
        assumeTrue(file.isPresent(), () -> "SKIPPED: the shared fixture is not here: " + path);
        return file.get();
    }

    @Test
    void thePublicFixtureIsOneRecordWithProvenance() throws IOException {
        try (InputStream file =
                Files.newInputStream(shared("pfif/google-personfinder/test.pfif-1.4.xml"))) {
            read(file);
        }
        assertThat(collected.records)
                .singleElement()
                .satisfies(
                        record -> {
                            assertThat(record.source()).isEqualTo("pfif:test.google.com");
                            assertThat(record.reference())
                                    .isEqualTo("test.google.com/person.21009");
                            assertThat(record.provenance()).contains("_test_source_name");
                            assertThat(record.kind()).isEqualTo(CaseKind.MISSING);
                            assertThat(record.values())
                                    .containsEntry(Field.NAME, "_test_full_name1")
                                    .containsEntry(Field.EVENT_DATE, "2000-01-17")
                                    .containsEntry(Field.PLACE, "19.16592425362802 -71.9384765625")
                                    .doesNotContainKey(Field.AGE_YEARS);
                            assertThat(record.values().get(Field.NOTES))
                                    .contains("_test_home_city, _test_home_state")
                                    .doesNotContain(
                                            "_test_author", "gmail", "example.com", "number");
                        });
        assertThat(collected.notices).containsExactly("warned 3 ADULT_IN_SOURCE age_years");
    }

    @Test
    void theOlderPublicFixturesAreRead() throws IOException {
        try (Stream<Path> files = Files.list(shared("pfif/google-personfinder"))) {
            for (Path path : files.filter(p -> p.toString().endsWith(".xml")).sorted().toList()) {
                try (InputStream file = Files.newInputStream(path)) {
                    read(file);
                }
            }
        }
        assertThat(collected.records).hasSizeGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xee.cap", "xee.atom"})
    void thePublicAttacksAreRefused(String name) throws IOException {
        try (InputStream file =
                Files.newInputStream(shared("cap/google-cap-library/testdata/" + name))) {
            assertUnreadable(file, ImportProblem.XML_FORBIDDEN);
        }
    }
}
