package org.trackchild.demo.synthetic;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Reads comma-separated files from the class path. */
final class Resource {

    private Resource() {}

    /**
     * Hands over every row of a file.
     *
     * @param path from the root of the class path
     * @throws IllegalStateException when there is no such file
     */
    static void each(String path, Consumer<NamedCsvRecord> consumer) {
        try (InputStream bytes = Resource.class.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IllegalStateException("not on the class path: " + path);
            }
            try (Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
                    CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
                rows.forEach(consumer);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
