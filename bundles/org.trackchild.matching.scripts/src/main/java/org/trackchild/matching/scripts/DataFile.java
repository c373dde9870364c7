package org.trackchild.matching.scripts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Lines of words beside the classes; {@code #} begins a comment. */
final class DataFile {

    private DataFile() {}

    /** Reads a file; lines without words are left out. */
    static void each(String file, Consumer<List<String>> line) {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                DataFile.class.getResourceAsStream(file),
                                StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(text -> text.replaceAll("#.*", "").strip())
                    .filter(text -> !text.isEmpty())
                    .forEach(text -> line.accept(List.of(text.split("\\s+"))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
