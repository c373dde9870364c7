package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trackchild.registry.api.Holidays;
import org.trackchild.rules.in2016.IndianRules;

/** Which days are holidays, and who says so. */
class KnownHolidaysTest {

    private static final List<String> LINES =
            List.of(
                    "# state | when | announced | name | Hindi | basis",
                    "",
                    "UP | 2026-03-04 | 2025-12-15 | Holi | होली | notification 7",
                    "UP | saturday | 2026-01-01 | Saturday | शनिवार | notification 8");

    @TempDir private Path folder;

    private final RuleShelf shelf = new RuleShelf();

    private final Holidays holidays = new KnownHolidays(shelf);

    private void load(List<String> lines) throws IOException {
        shelf.add(new IndianRules());
        Path file = folder.resolve("holidays.txt");
        Files.write(file, lines);
        shelf.written(new HolidayFile(file.toString()));
    }

    @Test
    void theNationHasThreeDaysAndSundaysInEveryYear() throws Exception {
        load(List.of());

        Holidays.Year year = holidays.year("", 2031);
        assertThat(year.known()).isTrue();
        assertThat(year.days())
                .extracting(line -> line.day().toString())
                .containsExactly("2031-01-26", "2031-08-15", "2031-10-02");
        assertThat(year.weekly()).extracting(Holidays.Line::source).containsExactly("IN-2016");
    }

    @Test
    void aStateAddsDaysAndSaysOfWhichYearsItKnowsThem() throws Exception {
        load(LINES);

        Holidays.Year known = holidays.year("UP", 2026);
        assertThat(known.known()).isTrue();
        assertThat(known.days())
                .extracting(line -> line.day() + " " + line.source())
                .containsExactly(
                        "2026-01-26 IN-2016",
                        "2026-03-04 holidays.txt",
                        "2026-08-15 IN-2016",
                        "2026-10-02 IN-2016");
        assertThat(holidays.closed("UP", LocalDate.of(2026, 3, 4)).orElseThrow().name().hindi())
                .isEqualTo("होली");
        assertThat(holidays.closed("BR", LocalDate.of(2026, 3, 4))).isEmpty();
        // the state has named days of 2026 only: of 2027 nobody knows
        assertThat(holidays.year("UP", 2027).known()).isFalse();
        assertThat(holidays.closed("UP", LocalDate.of(2027, 1, 26))).isEmpty();
        assertThat(holidays.closed("BR", LocalDate.of(2027, 1, 26))).isPresent();
    }

    @Test
    void otherHolidaysMakeTheClocksBeComputedAnew() throws Exception {
        shelf.add(new IndianRules());
        long before = shelf.fingerprint();
        load(LINES);

        assertThat(shelf.fingerprint()).isNotEqualTo(before);
    }

    @Test
    void aFileThatCannotBeUnderstoodIsNamedAndNotUsed() throws Exception {
        assertThatThrownBy(
                        () -> HolidayFile.read("h.txt", List.of("UP | 2026-02-30 | | A | B | C")))
                .hasMessageContaining("h.txt, line 1");
        assertThatThrownBy(
                        () -> HolidayFile.read("h.txt", List.of("#", "UP | someday | | A | B | C")))
                .hasMessageContaining("h.txt, line 2: no day: someday");
        assertThatThrownBy(() -> HolidayFile.read("h.txt", List.of("UP | 2026-02-20 | | A | | C")))
                .hasMessageContaining("two names");

        load(List.of("UP | someday"));
        assertThat(holidays.year("UP", 2026).days()).hasSize(3);
    }
}
