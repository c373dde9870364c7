package org.trackchild.ui.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseFilter.Span;

class FilterAddressTest {

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
        Map<String, String> address = FilterAddress.write(filter);
        CaseFilter read = FilterAddress.read(address);
        assertThat(FilterAddress.write(read)).isEqualTo(address);
        assertThat(read.registered()).contains(new Span(MAY, JUNE));
        assertThat(read.traced()).contains(new Span(null, null));
        assertThat(read.openAt()).contains(JUNE);
        assertThat(read.text()).isEqualTo("आशा");
        assertThat(read.status()).contains(CaseStatus.TRACED);
    }

    @Test
    void noLimitIsAnEmptyAddress() {
        assertThat(FilterAddress.write(CaseFilter.all())).isEmpty();
    }

    @Test
    void nonsenseSetsNoLimit() {
        CaseFilter filter =
                FilterAddress.read(
                        Map.of(
                                "kind", "lost",
                                "status", "",
                                "office", " ",
                                "registered-from", "yesterday",
                                "open-at", "never"));
        assertThat(FilterAddress.write(filter)).isEmpty();
    }

    @Test
    void pagesAreReadAsFarAsSomebodyScrolls() {
        List<Optional<String>> asked = new ArrayList<>();
        CursorPages<Integer> pages =
                new CursorPages<>(
                        after -> {
                            asked.add(after);
                            int start = after.map(Integer::valueOf).orElse(0);
                            return new Page<>(
                                    List.of(start, start + 1, start + 2),
                                    start < 6
                                            ? Optional.of(Integer.toString(start + 3))
                                            : Optional.empty());
                        });
        assertThat(pages.items(0, 2)).containsExactly(0, 1);
        assertThat(asked).hasSize(1);
        assertThat(pages.items(2, 3)).containsExactly(2, 3, 4);
        assertThat(asked).hasSize(2);
        assertThat(pages.items(7, 50)).containsExactly(7, 8);
        assertThat(pages.items(0, 1)).containsExactly(0);
        assertThat(asked).hasSize(3);
        assertThat(pages.items(20, 5)).isEmpty();
    }
}
