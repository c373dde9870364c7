package org.trackchild.reporting.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;

/**
 * What every definition must keep. Extend it in the tests of your bundle and say which definition
 * is meant and for whom it computes.
 */
public abstract class ReportDefinitionContract {

    private static final ReportPeriod PERIOD = new ReportPeriod(YearMonth.of(2026, 3));

    /** The definition under test. */
    protected abstract ReportDefinition definition();

    /** A caller to whom it is of use. */
    protected abstract Caller caller();

    /**
     * Offices that keep cases; the dates and kinds of the lines do not matter. Among them should be
     * the caller's.
     */
    protected abstract List<CasesInMemory.Line> places();

    @Test
    void itsNameCanStandInAnAddress() {
        assertThat(definition().name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Test
    void itIsDescribedInBothLanguages() {
        translated(definition().title());
        translated(definition().explanation());
    }

    @Test
    void itSaysForEveryCallerWhetherItIsOfUse() {
        assertThat(definition().isFor(caller())).isTrue();
        for (Role role : Role.values()) {
            Posting posting = new Posting(new OfficeId("ANY"), role, "", "");
            Caller other = new Caller("other", "Other", List.of(posting));
            assertThatCode(() -> definition().isFor(other)).doesNotThrowAnyException();
        }
        assertThatCode(() -> definition().isFor(Caller.system("test"))).doesNotThrowAnyException();
    }

    @Test
    void itIsATableWhoseFiguresAreTheCasesBehindThem() {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            CasesInMemory cases = CasesInMemory.random(random, round * 10, places(), PERIOD);
            Report report = definition().compute(caller(), PERIOD, cases);

            translated(report.title());
            assertThat(report.columns()).hasSizeGreaterThan(1).allSatisfy(this::translated);
            for (Report.Row row : report.rows()) {
                assertThat(row.name().english()).isNotBlank();
                assertThat(row.name().hindi()).isNotBlank();
                assertThat(row.figures()).hasSize(report.columns().size() - 1);
                for (Report.Figure figure : row.figures()) {
                    assertThat(figure.value()).isNotNegative();
                    figure.cases()
                            .ifPresent(
                                    filter ->
                                            assertThat(cases.count(filter))
                                                    .as("cases behind a figure")
                                                    .isEqualTo(figure.value()));
                }
            }
        }
    }

    @Test
    void itKeepsNothingBetweenReports() {
        CasesInMemory many = CasesInMemory.random(new Random(1), 200, places(), PERIOD);
        CasesInMemory none = new CasesInMemory(List.of());

        List<List<Long>> first = values(definition().compute(caller(), PERIOD, many));
        definition().compute(caller(), PERIOD, none);

        assertThat(values(definition().compute(caller(), PERIOD, many))).isEqualTo(first);
    }

    private static List<List<Long>> values(Report report) {
        return report.rows().stream()
                .map(row -> row.figures().stream().map(Report.Figure::value).toList())
                .toList();
    }

    private void translated(Wording wording) {
        assertThat(wording.english()).isNotBlank();
        assertThat(wording.hindi())
                .as("Hindi of \"%s\"", wording.english())
                .containsPattern("\\p{IsDevanagari}");
    }
}
