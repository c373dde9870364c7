package org.trackchild.directory.core;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.trackchild.directory.api.State;

/**
 * Compares our places with a dump of the Local Government Directory, if there is one: the system
 * property {@code trackchild.reference} or a folder beside the source tree says where.
 */
class GovernmentDirectoryTest {

    private static final Gazetteer PLACES = Gazetteer.load();

    @Test
    void findsTheDistrictsOfTheGovernment(TestReporter reporter) throws IOException {
        Path dump = dump();
        Assumptions.assumeTrue(
                Files.isReadable(dump), "skipped: no dump of the Local Government Directory");
        int found = 0;
        List<String> missing = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(dump)) {
            for (NamedCsvRecord row : rows) {
                String state = row.getField("State Name");
                String district = row.getField("District Name");
                if (PLACES.findState(state)
                        .map(State::code)
                        .flatMap(code -> PLACES.findDistrict(code, district))
                        .isPresent()) {
                    found++;
                } else {
                    missing.add(state + "/" + district);
                }
            }
        }
        int all = found + missing.size();
        reporter.publishEntry("districts found", found + " of " + all + ", not " + missing);
        assertThat(all).isGreaterThan(700);
        assertThat(missing).hasSizeLessThanOrEqualTo(all / 100);
    }

    private static Path dump() {
        String folder = System.getProperty("trackchild.reference");
        Path reference =
                folder != null
                        ? Path.of(folder)
                        : Path.of("..", "..", "..", "shared", "data", "reference");
        return reference.resolve("lgd").resolve("2-district.csv");
    }
}
