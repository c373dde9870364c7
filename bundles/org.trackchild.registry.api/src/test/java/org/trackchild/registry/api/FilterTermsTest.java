package org.trackchild.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseFilter.Span;

class FilterTermsTest {

    private static final Instant MAY = Instant.parse("2026-04-30T18:30:00Z");

    private static final Instant JUNE = Instant.parse("2026-05-31T18:30:00Z");

    @Test
    void everyLimitComesBack() {
        CaseFilter filter =
                CaseFilter.all()
                        .with()
                        .kind(CaseKind.MISSING)
                        .status(CaseStatus.TRACED)
                        .office(new OfficeId("PS-UP-LUCKNOW-01"))
                        .state("UP")
                        .district("UP-LUCKNOW")
                        .text("आशा")
                        .registered(new Span(MAY, JUNE))
                        .traced(new Span(null, null))
                        .openAt(JUNE)
                        .build();
        Map<String, String> address = FilterTerms.write(filter);
        CaseFilter read = FilterTerms.read(address);
        assertThat(FilterTerms.write(read)).isEqualTo(address);
        assertThat(read.registered()).contains(new Span(MAY, JUNE));
        assertThat(read.traced()).contains(new Span(null, null));
        assertThat(read.openAt()).contains(JUNE);
        assertThat(read.text()).isEqualTo("आशा");
        assertThat(read.status()).contains(CaseStatus.TRACED);
    }

    @Test
    void noLimitIsAnEmptyAddress() {
        assertThat(FilterTerms.write(CaseFilter.all())).isEmpty();
    }

    @Test
    void aMomentThatCannotBeStoredIsNone() {
        for (String far : List.of("+999999999-12-31T00:00:00Z", "-999999999-01-01T00:00:00Z")) {
            Map<String, String> kept = Map.of("registered-from", far, "open-at", far);
            assertThat(FilterTerms.write(FilterTerms.read(kept))).isEmpty();
            assertThat(FilterTerms.readAll(kept)).isEmpty();
        }
        Map<String, String> last = Map.of("open-at", "9999-12-31T23:59:59Z");
        assertThat(FilterTerms.readAll(last)).isPresent();
    }

    @Test
    void nonsenseSetsNoLimit() {
        CaseFilter filter =
                FilterTerms.read(
                        Map.of(
                                "kind", "lost",
                                "status", "",
                                "office", " ",
                                "registered-from", "yesterday",
                                "open-at", "never"));
        assertThat(FilterTerms.write(filter)).isEmpty();
    }

    @Test
    void whatCannotAllBeReadMeansNothing() {
        assertThat(FilterTerms.readAll(Map.of("kind", "missing", "status", "forgotten"))).isEmpty();
        assertThat(FilterTerms.readAll(Map.of("kind", "missing", "new-limit", "x"))).isEmpty();
        assertThat(FilterTerms.readAll(Map.of("kind", "missing", "extra.gone", "x")))
                .map(FilterTerms::write)
                .contains(Map.of("kind", "missing", "extra.gone", "x"));
    }
}
