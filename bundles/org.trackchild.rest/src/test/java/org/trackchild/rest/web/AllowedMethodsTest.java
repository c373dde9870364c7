package org.trackchild.rest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.rest.cases.MissingReportResource;
import org.trackchild.rest.proposals.ProposalResource;
import org.trackchild.rest.reports.ReportResource;

class AllowedMethodsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/missing-reports | GET, HEAD, OPTIONS, POST",
                "missing-reports/ | GET, HEAD, OPTIONS, POST",
                "missing-reports/x | GET, HEAD, OPTIONS, PATCH",
                "missing-reports/x/photos | OPTIONS, POST",
                "proposals/x/decision | OPTIONS, POST",
                "reports/police-monthly | GET, HEAD, OPTIONS",
                "reports/police-monthly.csv | GET, HEAD, OPTIONS",
                "nothing | OPTIONS"
            })
    void areThoseOfTheAddress(String path, String methods) {
        assertThat(
                        AllowedMethods.of(
                                Set.of(
                                        MissingReportResource.class,
                                        ProposalResource.class,
                                        ReportResource.class),
                                path))
                .containsExactly(methods.split(", "));
    }
}
