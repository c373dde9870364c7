package org.trackchild.reporting.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.reporting.api.CasesInMemory;
import org.trackchild.reporting.api.CasesInMemory.Line;
import org.trackchild.reporting.api.Report;
import org.trackchild.reporting.api.Report.Figure;
import org.trackchild.reporting.api.ReportDefinition;
import org.trackchild.reporting.api.ReportDefinitionContract;
import org.trackchild.reporting.api.ReportPeriod;

class PoliceMonthlyReturnTest extends ReportDefinitionContract {

    private static final ReportPeriod MARCH = new ReportPeriod(YearMonth.of(2026, 3));

    private final PoliceMonthlyReturn definition =
            new PoliceMonthlyReturn(new SmallDirectory(), InstantSource.fixed(Instant.EPOCH));

    @Override
    protected ReportDefinition definition() {
        return definition;
    }

    @Override
    protected Caller caller() {
        return caller(SmallDirectory.STATION);
    }

    @Override
    protected List<Line> places() {
        return SmallDirectory.PLACES;
    }

    private static Caller caller(OfficeId station) {
        return new Caller(
                "meena",
                "SI Meena",
                List.of(new Posting(station, Role.POLICE_OFFICER, "UP", "UP-LUCKNOW")));
    }

    @Test
    void countsTheMonthInIndianTime() {
        CasesInMemory cases =
                new CasesInMemory(
                        List.of(
                                // pending from February
                                missing("2026-02-28T18:29:59Z", null),
                                // pending from February, traced in March
                                missing("2026-02-01T00:00:00Z", "2026-03-05T00:00:00Z"),
                                // registered at midnight in India: March
                                missing("2026-02-28T18:30:00Z", null),
                                // within March
                                missing("2026-03-10T00:00:00Z", "2026-03-11T00:00:00Z"),
                                // traced at the first instant of April
                                missing("2026-03-20T00:00:00Z", "2026-03-31T18:30:00Z"),
                                // over before March
                                missing("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"),
                                // April
                                missing("2026-03-31T18:30:00Z", null)));

        Report report = definition.compute(caller(), MARCH, cases);

        assertThat(report.title().english())
                .isEqualTo("Monthly return: Hazratganj police station, March 2026");
        assertThat(report.title().hindi()).isEqualTo("मासिक विवरणी: हज़रतगंज थाना, मार्च 2026");
        assertThat(report.rows().get(0).figures())
                .extracting(Figure::value)
                .containsExactly(2L, 3L, 2L, 3L);
        assertThat(report.rows().get(1).figures())
                .extracting(Figure::value)
                .containsExactly(0L, 0L, 0L, 0L);
    }

    private static Line missing(String registered, String traced) {
        return new Line(
                CaseKind.MISSING,
                SmallDirectory.STATION,
                "UP",
                "UP-LUCKNOW",
                Instant.parse(registered),
                traced == null ? null : Instant.parse(traced));
    }

    @Test
    void closingIsOpeningPlusRegisteredMinusTracedAndTheOpeningOfTheNextMonth() {
        Random random = new Random(42);
        for (int round = 0; round < 200; round++) {
            CasesInMemory cases = CasesInMemory.random(random, 60, places(), MARCH);
            Report march = definition.compute(caller(), MARCH, cases);
            Report april =
                    definition.compute(
                            caller(), new ReportPeriod(MARCH.month().plusMonths(1)), cases);
            for (int row = 0; row < 2; row++) {
                List<Figure> figures = march.rows().get(row).figures();
                long closing = figures.get(3).value();
                assertThat(closing)
                        .isEqualTo(
                                figures.get(0).value()
                                        + figures.get(1).value()
                                        - figures.get(2).value())
                        .isEqualTo(cases.count(figures.get(3).cases().orElseThrow()))
                        .isEqualTo(april.rows().get(row).figures().get(0).value());
                assertThat(figures).allMatch(figure -> figure.cases().isPresent());
            }
        }
    }

    @Test
    void isForPoliceStationsAndNamesUnknownOnesByTheirIdentifier() {
        Caller clerk =
                new Caller(
                        "clerk",
                        "Clerk",
                        List.of(
                                new Posting(
                                        new OfficeId("CCI-1"),
                                        Role.HOME_CLERK,
                                        "UP",
                                        "UP-LUCKNOW")));
        assertThat(definition.isFor(clerk)).isFalse();

        Report report =
                definition.compute(
                        caller(new OfficeId("PS-NEW")), MARCH, new CasesInMemory(List.of()));
        assertThat(report.title().english()).isEqualTo("Monthly return: PS-NEW, March 2026");
    }
}
