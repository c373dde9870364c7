package org.trackchild.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticCsvTest {

    private static final String HEADER =
            "id,name,name_local,alias,sex,age_years,date_of_birth,father_name,mother_name,companions,"
                    + "guardian_phone,state,district,place,event_date,height_cm,build,complexion,"
                    + "hair,eyes,marks,clothes,belongings,languages,religion,disability,notes";

    private static void write(Path folder) throws IOException {
        SyntheticCsv.main(
                new String[] {
                    "--missing",
                    "50",
                    "--found",
                    "70",
                    "--seed",
                    "3",
                    "--out",
                    folder.toString(),
                    "--today",
                    "2026-01-31"
                });
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        }
    }

    @Test
    void writesFilesThatCanBeImported(@TempDir Path folder) throws IOException {
        write(folder.resolve("new"));
        List<NamedCsvRecord> missing = read(folder.resolve("new/missing.csv"));
        assertThat(missing).hasSize(50);
        assertThat(String.join(",", missing.get(0).getHeader())).isEqualTo(HEADER);
        assertThat(read(folder.resolve("new/found.csv"))).hasSize(70);
        assertThat(read(folder.resolve("new/truth.csv")))
                .hasSize(6)
                .allSatisfy(
                        row -> {
                            assertThat(row.getField("missing_id")).startsWith("missing-");
                            assertThat(row.getField("found_id")).startsWith("found-");
                        });
    }

    @Test
    void writesTheSameAgain(@TempDir Path folder) throws IOException {
        write(folder.resolve("one"));
        write(folder.resolve("two"));
        for (String file : List.of("missing.csv", "found.csv", "truth.csv")) {
            assertThat(Files.mismatch(folder.resolve("one/" + file), folder.resolve("two/" + file)))
                    .isEqualTo(-1);
        }
    }

    @Test
    void saysHowItIsUsed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntheticCsv.main(new String[] {"--missing", "1"}))
                .withMessageContaining("--out");
    }
}
