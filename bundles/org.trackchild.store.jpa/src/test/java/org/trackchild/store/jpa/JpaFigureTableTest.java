package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.store.api.FigureTable;
import org.trackchild.store.api.KeptIn;

/** What the database counts of cases is what one counts by hand over the same cases. */
class JpaFigureTableTest extends FiguresFixture {

    @ParameterizedTest
    @MethodSource("places")
    void countsCasesInWhichSomebodyIsLookedFor(KeptIn place) {
        assertThat(numbers(table -> table.open(place)))
                .isEqualTo(byHand(place, made -> made.header().status().isLookedFor()));
    }

    @ParameterizedTest
    @MethodSource("places")
    void countsReportsThatAreUntracedForLong(KeptIn place) {
        Instant before = NOW.minus(Duration.ofDays(120));

        assertThat(numbers(table -> table.untraced(place, before)))
                .isEqualTo(
                        byHand(
                                place,
                                made ->
                                        made.header().status().isLookedFor()
                                                && made.header().kind() == CaseKind.MISSING
                                                && made.header()
                                                        .revision()
                                                        .registeredAt()
                                                        .isBefore(before)));
    }

    @ParameterizedTest
    @MethodSource("places")
    void knowsWhichOfficesChangedSomething(KeptIn place) {
        Instant since = NOW.minus(Duration.ofDays(2));

        Set<OfficeId> changed = counted(table -> table.changedSince(place, since));
        assertThat(changed)
                .isEqualTo(
                        cases.stream()
                                .filter(made -> isIn(place, made))
                                .filter(
                                        made ->
                                                !made.header()
                                                        .revision()
                                                        .changedAt()
                                                        .isBefore(since))
                                .map(made -> made.header().office())
                                .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("places")
    void takesTheFirstRestorationOfEachReportThatWasNotTakenBack(KeptIn place) {
        Instant from = NOW.minus(Duration.ofDays(150));
        Instant before = NOW.minus(Duration.ofDays(10));
        List<FigureTable.Restored> expected = new ArrayList<>();
        for (Made made : cases) {
            made.restored().stream()
                    .min(Instant::compareTo)
                    .filter(first -> made.header().kind() == CaseKind.MISSING)
                    .filter(first -> isIn(place, made))
                    .filter(first -> !first.isBefore(from) && first.isBefore(before))
                    .ifPresent(
                            first ->
                                    expected.add(
                                            new FigureTable.Restored(
                                                    made.at().code(place.partsLevel()),
                                                    made.header().revision().registeredAt(),
                                                    first)));
        }

        Collection<FigureTable.Restored> counted =
                counted(
                        table ->
                                table.restored(
                                        place, Set.of("homecoming_withdrawn"), from, before));
        assertThat(counted).containsExactlyInAnyOrderElementsOf(expected);
    }
}
