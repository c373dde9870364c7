package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trackchild.model.Page;
import org.trackchild.store.api.ClockTable;
import org.trackchild.store.api.FigureTable;
import org.trackchild.store.api.KeptIn;

/** What the database counts and lists as late is what one finds late by hand. */
class LateFiguresTest extends FiguresFixture {

    @ParameterizedTest
    @MethodSource("places")
    void countsClocksThatRunAndThoseThatAreLate(KeptIn place) {
        assertThat(numbers(table -> table.running(place, NOW)))
                .isEqualTo(clocks(place, due -> !due.minus(TERM).isAfter(NOW)));
        assertThat(numbers(table -> table.overdue(place, NOW)))
                .isEqualTo(clocks(place, due -> !due.isAfter(NOW)));
    }

    private Map<String, Long> clocks(KeptIn place, Predicate<Instant> wanted) {
        Map<String, Long> numbers = new TreeMap<>();
        for (Made made : cases) {
            long number = made.due().stream().filter(wanted).count();
            if (isIn(place, made) && number > 0) {
                numbers.merge(made.at().code(place.partsLevel()), number, Long::sum);
            }
        }
        return numbers;
    }

    @ParameterizedTest
    @MethodSource("places")
    void listsTheLateClocksThatItCountsTheOldestFirst(KeptIn place) {
        List<ClockTable.Listed> listed =
                pages(after -> fresh.store.read(tx -> tx.clocks().overdue(place, NOW, after, 7)));

        assertThat(listed)
                .extracting(each -> each.clock().due())
                .isSorted()
                .hasSize(
                        (int)
                                clocks(place, due -> !due.isAfter(NOW)).values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum());
        assertThat(listed)
                .extracting(each -> each.summary().header().id() + each.clock().code())
                .doesNotHaveDuplicates();
    }

    private static <T> List<T> pages(Function<Optional<String>, Page<T>> read) {
        List<T> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<T> page = read.apply(after);
            all.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    @ParameterizedTest
    @MethodSource("places")
    void countsProposalsOfBothSidesButEachOnceInTheWhole(KeptIn place) {
        Map<String, Long> parts = new TreeMap<>();
        long whole = 0;
        for (Pair pair : pairs) {
            Set<String> mine = new HashSet<>();
            for (Made side : List.of(pair.missing(), pair.found())) {
                if (pair.isLate() && isIn(place, side)) {
                    mine.add(side.at().code(place.partsLevel()));
                }
            }
            mine.forEach(part -> parts.merge(part, 1L, Long::sum));
            whole += mine.isEmpty() ? 0 : 1;
        }

        FigureTable.Counted counted = counted(table -> table.unanswered(place, NOW));
        assertThat(counted.parts()).isEqualTo(parts);
        assertThat(counted.whole()).isEqualTo(whole);
        List<FigureTable.Unanswered> listed =
                pages(after -> counted(table -> table.unanswered(place, NOW, after, 5)));
        assertThat(listed).hasSize((int) whole);
        assertThat(listed).extracting(FigureTable.Unanswered::answerBy).isSorted();
        assertThat(listed).extracting(FigureTable.Unanswered::id).doesNotHaveDuplicates();
    }
}
