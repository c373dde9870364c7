package org.trackchild.directory.core;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.RailwayLine;

/**
 * The railway lines: those of this bundle, and those of a state's own file of the same form. Its
 * header is {@code code,name,name_hi,stops}; a stop is the code of a district, or of a state that
 * is one city, or several of one city joined by {@code +}; stops are parted by blanks; a line that
 * begins with {@code #} is a comment. A line with the code of another one replaces that one, and
 * takes it away when it has no stops. Immutable.
 */
final class Railways {

    private final Map<String, RailwayLine> lines;

    private Railways(Map<String, RailwayLine> lines) {
        this.lines = lines;
    }

    /** Reads the file of this bundle. */
    static Railways load(Gazetteer places) {
        String file = "railways.csv";
        try (Reader text =
                new InputStreamReader(
                        Railways.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            Railways made = new Railways(new LinkedHashMap<>());
            made.read(file, text, places);
            return made;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    /**
     * With the lines of a file besides, or instead of those with the same codes.
     *
     * @throws IllegalArgumentException names the place in the file that cannot be used
     * @throws IOException when the file cannot be read
     */
    Railways with(Path file, Gazetteer places) throws IOException {
        try (Reader text = Files.newBufferedReader(file)) {
            Railways made = new Railways(new LinkedHashMap<>(lines));
            made.read(file.getFileName().toString(), text, places);
            return made;
        }
    }

    private void read(String file, Reader text, Gazetteer places) throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(text)) {
            Set<String> seen = new HashSet<>();
            for (NamedCsvRecord row : rows) {
                try {
                    read(row, places, seen);
                } catch (IllegalArgumentException | NoSuchElementException wrong) {
                    throw new IllegalArgumentException(
                            file
                                    + ", line "
                                    + row.getStartingLineNumber()
                                    + ": "
                                    + wrong.getMessage(),
                            wrong);
                }
            }
        } catch (CsvParseException broken) {
            throw new IllegalArgumentException(file + ": " + broken.getMessage(), broken);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private void read(NamedCsvRecord row, Gazetteer places, Set<String> seen) {
        String code = row.getField("code").strip();
        if (!seen.add(code)) {
            throw new IllegalArgumentException("column code: a second line " + code);
        }
        String stops = row.getField("stops").strip();
        if (stops.isEmpty()) {
            if (lines.remove(code) == null) {
                throw new IllegalArgumentException("column stops: there is no line " + code);
            }
            return;
        }
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("column code: not a code of a line: " + code);
        }
        List<List<String>> served = new ArrayList<>();
        for (String stop : stops.split("\\s+")) {
            served.add(districts(stop, places));
        }
        lines.put(code, new RailwayLine(code, Gazetteer.name(row), served));
    }

    private static List<String> districts(String stop, Gazetteer places) {
        List<String> codes = new ArrayList<>();
        for (String code : stop.split("\\+")) {
            if (places.district(code).isPresent()) {
                codes.add(code);
            } else {
                List<District> all = places.districts(code);
                if (all.isEmpty()) {
                    throw new IllegalArgumentException("column stops: there is no " + code);
                }
                all.forEach(district -> codes.add(district.code()));
            }
        }
        return codes;
    }

    /** The lines. */
    Collection<RailwayLine> lines() {
        return lines.values();
    }
}
