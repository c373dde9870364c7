package org.trackchild.rest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.ProblemException;

class ParametersTest {

    @Test
    void readsTimes() {
        assertThat(Parameters.instant("t", "2026-11-01"))
                .contains(Instant.parse("2026-10-31T18:30:00Z"));
        assertThat(Parameters.instant("t", "2026-11-01T00:00:00Z"))
                .contains(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(Parameters.instant("t", "2026-11-01T00:00:00+05:30"))
                .contains(Instant.parse("2026-10-31T18:30:00Z"));
        assertThat(Parameters.instant("t", " ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "+999999999-12-31T00:00:00Z",
                "-999999999-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z"
            })
    void refusesWhatIsNoTime(String time) {
        assertThatThrownBy(() -> Parameters.instant("t", time))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("BAD_PARAMETER(t)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "ten", "99999999999", "1.5"})
    void refusesLimitsOutOfRange(String limit) {
        assertThatThrownBy(() -> Parameters.limit(limit, 50, 200))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("OUT_OF_RANGE(limit)");
    }

    @Test
    void readsLimits() {
        assertThat(Parameters.limit(null, 50, 200)).isEqualTo(50);
        assertThat(Parameters.limit("200", 50, 200)).isEqualTo(200);
    }

    @Test
    void readsCodes() {
        assertThat(Parameters.code("status", "traced", CaseStatus.class))
                .contains(CaseStatus.TRACED);
        assertThat(Parameters.codes("status", "traced,closed", CaseStatus.class))
                .containsExactly(CaseStatus.TRACED, CaseStatus.CLOSED);
        assertThatThrownBy(() -> Parameters.code("status", "lost", CaseStatus.class))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("UNKNOWN_CODE(status)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026", "2026-1", "november", "9999-01"})
    void refusesWhatIsNoMonth(String month) {
        assertThatThrownBy(() -> Parameters.month(month)).isInstanceOf(ProblemException.class);
    }

    @Test
    void nextLinksKeepTheQueryAndEscapeIt() {
        assertThat(
                        Listing.nextLink(
                                "/search",
                                Map.of("q", List.of("आ&b"), "after", List.of("old")),
                                "x y/>"))
                .isEqualTo("</api/v1/search?q=%E0%A4%86%26b&after=x+y%2F%3E>; rel=\"next\"");
    }

    @Test
    void fileNamesLoseTheirFolders() {
        assertThat(Form.lastSegment("C:\\temp\\cases.csv")).isEqualTo("cases.csv");
        assertThat(Form.lastSegment("../../etc/passwd")).isEqualTo("passwd");
        assertThat(Form.lastSegment(null)).isEmpty();
    }

    @Test
    void keysAreReadFromBearerHeadersOnly() {
        assertThat(ApiKeyFilter.key("Bearer abc")).contains("abc");
        assertThat(ApiKeyFilter.key("bearer  abc ")).contains("abc");
        assertThat(ApiKeyFilter.key("Basic abc")).isEmpty();
        assertThat(ApiKeyFilter.key("Bearer ")).isEmpty();
        assertThat(ApiKeyFilter.key(null)).isEmpty();
        assertThat(ApiKeyFilter.key("Bearer " + "x".repeat(501))).isEmpty();
    }
}
