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
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.reporting.api.CasesInMemory;
import org.trackchild.reporting.api.CasesInMemory.Line;
import org.trackchild.reporting.api.Report;
import org.trackchild.reporting.api.Report.Figure;
import org.trackchild.reporting.api.Report.Row;
import org.trackchild.reporting.api.ReportDefinition;
import org.trackchild.reporting.api.ReportDefinitionContract;
import org.trackchild.reporting.api.ReportPeriod;

class MissingByDistrictTest extends ReportDefinitionContract {

    private static final ReportPeriod MARCH = new ReportPeriod(YearMonth.of(2026, 3));

    private final MissingByDistrict definition =
            new MissingByDistrict(new SmallDirectory(), InstantSource.fixed(Instant.EPOCH));

    @Override
    protected ReportDefinition definition() {
        return definition;
    }

    @Override
    protected Caller caller() {
        return caller(Role.STATE_MONITOR, "UP", "");
    }

    @Override
    protected List<Line> places() {
        return SmallDirectory.PLACES;
    }

    private static Caller caller(Role role, String state, String district) {
        return new Caller(
                "someone",
                "Someone",
                List.of(new Posting(new OfficeId("OFFICE"), role, state, district)));
    }

    @Test
    void eachOverseerSeesTheDistrictsOfTheirPlace() {
        CasesInMemory cases = CasesInMemory.random(new Random(3), 500, places(), MARCH);

        assertThat(names(caller(Role.DISTRICT_OFFICER, "UP", "UP-LUCKNOW"), cases))
                .containsExactly("Lucknow (Uttar Pradesh)", "Total");
        assertThat(names(caller(Role.COMMITTEE_MEMBER, "UP", "UP-LUCKNOW"), cases))
                .containsExactly("Lucknow (Uttar Pradesh)", "Total");
        assertThat(names(caller(Role.STATE_MONITOR, "UP", ""), cases))
                .containsExactly(
                        "Lucknow (Uttar Pradesh)",
                        "State and national offices",
                        "UP-AGRA",
                        "Total");
        assertThat(names(caller(Role.NATIONAL_MONITOR, "", ""), cases))
                .containsExactly(
                        "BR-GAYA",
                        "Lucknow (Uttar Pradesh)",
                        "State and national offices",
                        "UP-AGRA",
                        "Total");
    }

    private List<String> names(Caller caller, CasesInMemory cases) {
        return definition.compute(caller, MARCH, cases).rows().stream()
                .map(row -> row.name().english())
                .toList();
    }

    @Test
    void theRowsAddUpToTheTotalAndToAllMissingReports() {
        Random random = new Random(11);
        Caller nation = caller(Role.NATIONAL_MONITOR, "", "");
        for (int round = 0; round < 100; round++) {
            CasesInMemory cases = CasesInMemory.random(random, 80, places(), MARCH);
            Report report = definition.compute(nation, MARCH, cases);
            List<Row> rows = report.rows();
            List<Figure> total = rows.get(rows.size() - 1).figures();
            for (int column = 0; column < 4; column++) {
                int index = column;
                assertThat(total.get(column).value())
                        .isEqualTo(
                                rows.subList(0, rows.size() - 1).stream()
                                        .mapToLong(row -> row.figures().get(index).value())
                                        .sum());
            }
            CaseFilter closing =
                    CaseFilter.all().with().kind(CaseKind.MISSING).openAt(MARCH.end()).build();
            assertThat(total.get(3).value()).isEqualTo(cases.count(closing));
            for (Row row : rows) {
                List<Figure> figures = row.figures();
                assertThat(figures.get(3).value())
                        .isEqualTo(
                                figures.get(0).value()
                                        + figures.get(1).value()
                                        - figures.get(2).value());
            }
        }
    }

    @Test
    void isNotForSingleOfficesNorForPostingsWithoutPlace() {
        assertThat(definition.isFor(caller(Role.POLICE_OFFICER, "UP", "UP-LUCKNOW"))).isFalse();
        assertThat(definition.isFor(caller(Role.ADMINISTRATOR, "", ""))).isFalse();
        assertThat(definition.isFor(caller(Role.DISTRICT_OFFICER, "UP", ""))).isFalse();
        assertThat(definition.isFor(caller(Role.STATE_MONITOR, "", ""))).isFalse();
    }
}
