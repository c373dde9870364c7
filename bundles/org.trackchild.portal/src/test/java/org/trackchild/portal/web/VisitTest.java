package org.trackchild.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VisitTest {

    private static Visit visit(Map<String, String[]> parameters, Locale... accepted) {
        return Visit.of(Requests.request("GET", null, parameters, Map.of(), accepted));
    }

    @Test
    void theLanguageIsTheOneOfTheLinkElseTheOneOfTheBrowser() {
        assertThat(visit(Map.of(), Locale.GERMAN, Locale.forLanguageTag("hi-IN")).isHindi())
                .isTrue();
        assertThat(visit(Map.of(), Locale.UK, Visit.HINDI).isHindi()).isFalse();
        assertThat(visit(Map.of(), Locale.GERMAN).isHindi()).isFalse();
        Visit chosen = visit(Map.of("lang", new String[] {"hi"}), Locale.ENGLISH);
        assertThat(chosen.isHindi()).isTrue();
        assertThat(chosen.chosen()).isTrue();
        // what is no language of ours is no choice
        assertThat(visit(Map.of("lang", new String[] {"\"><b>"}), Visit.HINDI).isHindi()).isTrue();
        assertThat(visit(Map.of("lang", new String[0]), Visit.HINDI).chosen()).isFalse();
    }

    @Test
    void onlyAChosenLanguageIsSaidInLinks() {
        assertThat(visit(Map.of(), Visit.HINDI).to("/state/UP")).isEqualTo("/help/state/UP");
        assertThat(visit(Map.of("lang", new String[] {"hi"})).to("/state/UP"))
                .isEqualTo("/help/state/UP?lang=hi");
    }

    @Test
    void addressesAreEncodedAndTheOtherLanguageKeepsThem() {
        Visit visit =
                new Visit("/office/a b/ü\"", Map.of("place", "लखनऊ & <b>"), Locale.ENGLISH, false);
        assertThat(visit.in(Visit.HINDI))
                .isEqualTo(
                        "/help/office/a%20b/%C3%BC%22?place=%E0%A4%B2%E0%A4%96%E0%A4%A8%E0%A4%8A"
                                + "%20%26%20%3Cb%3E&lang=hi");
        assertThat(visit.to("/near", Map.of("place", ""))).isEqualTo("/help/near");
    }

    @Test
    void ofSeveralValuesTheFirstCounts() {
        Visit visit = visit(Map.of("place", new String[] {"Lucknow", "Agra"}));
        assertThat(visit.parameter("place")).isEqualTo("Lucknow");
        assertThat(visit.parameter("other")).isEmpty();
        assertThat(visit.path()).isEqualTo("/");
    }
}
