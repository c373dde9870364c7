package org.trackchild.sample.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trackchild.model.CaseKind;
import org.trackchild.rules.api.ClockRule;
import org.trackchild.rules.api.HomeMove;
import org.trackchild.rules.api.Limit;
import org.trackchild.rules.api.RulePack;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.testing.RulePackContract;
import org.trackchild.rules.in2016.IndianRules;

class UttarPradeshRulesTest {

    private final List<RulePack> packs = List.of(new UttarPradeshRules(), new IndianRules());

    @Test
    void keepsTheContract() {
        RulePackContract.verify(new UttarPradeshRules(), new IndianRules());
    }

    @Test
    void replacesOneClockInItsStateOnly() {
        assertThat(limitOfTheFir("UP")).isEqualTo(Limit.parse("12h"));
        assertThat(limitOfTheFir("BR")).isEqualTo(Limit.parse("24h"));
        assertThat(Rules.of(packs, "UP").names()).containsExactly("IN-2016", "UP-2026");
        assertThat(Rules.of(packs, "UP").clocks(CaseKind.MISSING))
                .hasSameSizeAs(Rules.of(packs, "BR").clocks(CaseKind.MISSING));
        assertThat(Rules.of(packs, "UP").transition(CaseKind.MISSING, "visit_family")).isPresent();
        assertThat(Rules.of(packs, "BR").transition(CaseKind.MISSING, "visit_family")).isEmpty();
    }

    @Test
    void replacesOneOrderAndAddsAnother() {
        Rules here = Rules.of(packs, "UP");
        Rules elsewhere = Rules.of(packs, "BR");

        for (CaseKind kind : CaseKind.values()) {
            assertThat(here.order(kind, "publication").orElseThrow().term().longest())
                    .contains(Limit.parse("30d"));
        }
        assertThat(elsewhere.order(CaseKind.MISSING, "publication").orElseThrow().term().longest())
                .contains(Limit.parse("90d"));
        assertThat(elsewhere.order(CaseKind.FOUND, "publication")).isEmpty();
        assertThat(here.order(CaseKind.MISSING, "search")).isPresent();
        assertThat(elsewhere.order(CaseKind.MISSING, "search")).isEmpty();
        assertThat(here.order(CaseKind.FOUND, "foster")).isPresent();
    }

    @Test
    void addsAFormOfItsOwn() {
        Rules here = Rules.of(packs, "UP");

        assertThat(here.form(CaseKind.MISSING, "family_visit").orElseThrow().items()).hasSize(7);
        assertThat(here.form(CaseKind.MISSING, "production")).isPresent();
        assertThat(Rules.of(packs, "BR").form(CaseKind.MISSING, "family_visit")).isEmpty();
        assertThat(here.form(CaseKind.FOUND, "family_visit")).isEmpty();
    }

    @Test
    void saysWhichOfItsTransitionsMoveAChild() {
        Rules here = Rules.of(packs, "UP");

        assertThat(here.transition(CaseKind.FOUND, "live_with_kin").orElseThrow().home())
                .isEqualTo(HomeMove.ALTERNATIVE_CARE);
        assertThat(here.transition(CaseKind.FOUND, "move_to_fit_facility").orElseThrow().home())
                .isEqualTo(HomeMove.ENTERS);
        assertThat(here.transition(CaseKind.MISSING, "visit_family").orElseThrow().home())
                .isEqualTo(HomeMove.STAYS);
    }

    private Limit limitOfTheFir(String state) {
        return Rules.of(packs, state).clocks(CaseKind.MISSING).stream()
                .filter(rule -> rule.code().equals("fir"))
                .map(ClockRule::course)
                .map(ClockRule.Course::limit)
                .findFirst()
                .orElseThrow();
    }
}
