package org.trackchild.rest.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.access.api.KeyScope;

class KeyUseTest {

    @ParameterizedTest
    @CsvSource({
        "GET, me, READ",
        "POST, me/password, ADMINISTER",
        "GET, missing-reports, READ",
        "HEAD, missing-reports/1/history, READ",
        "POST, missing-reports, REPORT",
        "PATCH, found-children/1, REPORT",
        "POST, found-children/1/photos, REPORT",
        "POST, missing-reports/1/sightings, REPORT",
        "POST, imports, REPORT",
        "POST, incident-registrations, REPORT",
        "POST, duplicate-checks/missing-reports, REPORT",
        "POST, missing-reports/1/transitions, DECIDE",
        "POST, missing-reports/1/orders, DECIDE",
        "POST, found-children/1/photos/2/release, DECIDE",
        "DELETE, missing-reports/1/assignment, DECIDE",
        "POST, proposals/1/decision, DECIDE",
        "POST, transfers, DECIDE",
        "POST, something/new, DECIDE",
        "DELETE, imports, DECIDE",
        "POST, cases/export, EXPORT",
        "GET, reports/police-monthly.csv, EXPORT",
        "GET, reports/police-monthly, READ",
        "GET, people, ADMINISTER",
        "POST, people/a/one-time-password, ADMINISTER",
        "POST, people/a/second-factor-removal, ADMINISTER",
        "GET, offices/x, READ",
        "POST, offices, ADMINISTER",
        "POST, offices/x/closing, ADMINISTER",
        "POST, clock, ADMINISTER",
        "POST, match-quality/in-use, ADMINISTER",
        "GET, notices/mail/outbox, ADMINISTER"
    })
    void everyRequestNeedsOneScope(String method, String path, KeyScope needed) {
        assertThat(KeyUse.needed(method, path)).isEqualTo(needed);
    }
}
