package org.trackchild.ui.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.SavedSearch;

class SearchLinksTest {

    private static final CaseFilter MISSING =
            CaseFilter.all().with().kind(CaseKind.MISSING).build();

    private static Optional<SavedSearch> search(Map<String, String> terms) {
        return Optional.of(
                new SavedSearch(
                        new UUID(1, 2), "user", Optional.empty(), "Mine", terms, 1, Instant.EPOCH));
    }

    @Test
    void theAddressCarriesTheFilterItself() {
        assertThat(SearchLinks.of(search(Map.of("kind", "missing", "q", "a b")).orElseThrow()))
                .startsWith("cases?")
                .contains("kind=missing", "saved=" + new UUID(1, 2))
                .doesNotContain("Mine");
    }

    @Test
    void whatIsLeftOfAnOutdatedSearchIsRecognised() {
        Optional<SavedSearch> outdated = search(Map.of("kind", "missing", "status", "gone"));
        assertThat(SearchLinks.isOutdated(outdated, MISSING)).isTrue();
        assertThat(SearchLinks.isOutdated(outdated, MISSING.with().text("x").build())).isFalse();
        assertThat(SearchLinks.isOutdated(search(Map.of("kind", "missing")), MISSING)).isFalse();
        assertThat(SearchLinks.isOutdated(Optional.empty(), MISSING)).isFalse();
    }
}
