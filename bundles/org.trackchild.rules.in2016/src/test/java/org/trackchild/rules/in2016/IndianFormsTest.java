package org.trackchild.rules.in2016;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Wording;
import org.trackchild.rules.api.ClockRule;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.FormItem;
import org.trackchild.rules.api.FormItem.Condition;
import org.trackchild.rules.api.FormItem.Source;
import org.trackchild.rules.api.FormKind;
import org.trackchild.rules.api.RulePack;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;
import org.trackchild.rules.api.testing.RulePackContract;

class IndianFormsTest {

    private final Rules rules = Rules.of(List.of(new IndianRules()), "UP");

    private FormKind form(String code) {
        return rules.form(CaseKind.FOUND, code).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "production, 17",
        "sir, 22",
        "icp, 7",
        "rehabilitation, 14",
        "surrender_application, 23",
        "surrender_deed, 24",
        "monitoring, 26",
        "undertaking, 20",
        "child_study, 30",
        "home_study, 31",
        "foster_undertaking, 33",
        "foster_record, 34",
        "foster_inspection, 35",
        "aftercare_plan, 37",
        "fit_application, 38",
        "fit_certificate, 39",
        "case_history, 43"
    })
    void formsHaveTheNumbersOfTheModelRules(String code, String number) {
        assertThat(form(code).legal().form()).isEqualTo(number);
    }

    @Test
    void theInvestigationReportHasFiftySevenItemsAndThirteenObservations() {
        FormKind sir = form("sir");
        List<FormKind.Section> parts = new ArrayList<>(sir.sections());
        FormKind.Section observations = parts.remove(parts.size() - 1);

        assertThat(observations.code()).isEqualTo("observations");
        assertThat(numbers(observations.items())).isEqualTo(upTo(13));
        assertThat(numbers(parts.stream().flatMap(part -> part.items().stream()).toList()))
                .isEqualTo(upTo(57));
    }

    private static List<String> numbers(List<FormItem> items) {
        return items.stream().map(FormItem::number).toList();
    }

    private static List<String> upTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList();
    }

    @Test
    void whatTheCaseOrAnEarlierFormKnowsIsNotTypedAgain() {
        assertThat(sources("sir", "father")).contains("case.father_name");
        assertThat(sources("icp", "recommendation")).containsExactly("sir.recommendation");
        assertThat(sources("rehabilitation", "health_needs")).containsExactly("icp.health_needs");
        assertThat(sources("monitoring", "sir_received_on")).containsExactly("made.submit_sir");
    }

    private List<String> sources(String form, String item) {
        return form(form).item(item).orElseThrow().terms().from().stream()
                .map(Source::toString)
                .toList();
    }

    @Test
    void harmToTheChildIsRestricted() {
        assertThat(form("sir").items())
                .filteredOn(item -> item.terms().restricted())
                .extracting(FormItem::code)
                .contains(
                        "left_family",
                        "offence",
                        "abuse",
                        "trafficked",
                        "offenders",
                        "own_account");
        assertThat(form("monitoring").item("category").orElseThrow().terms().restricted()).isTrue();
        assertThat(form("production").item("allegation").orElseThrow().terms().restricted())
                .isTrue();
        assertThat(form("sir").confidants())
                .containsExactlyInAnyOrder(
                        Role.HOME_CLERK, Role.DISTRICT_OFFICER, Role.COMMITTEE_MEMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "found, produce, production",
        "missing, produce, production",
        "found, submit_sir, sir",
        "found, submit_icp, icp",
        "found, submit_child_study, child_study",
        "found, study_foster_home, home_study",
        "found, record_foster, foster_record",
        "found, inspect_foster, foster_inspection",
        "found, plan_aftercare, aftercare_plan"
    })
    void stepsRestOnTheForm(String kind, String transition, String form) {
        Transition step =
                rules.transition(CaseKind.valueOf(kind.toUpperCase()), transition).orElseThrow();

        assertThat(step.demands().evidence())
                .filteredOn(Evidence::required)
                .singleElement()
                .satisfies(
                        evidence -> {
                            assertThat(evidence.shape()).isEqualTo(Evidence.Shape.FORM);
                            assertThat(evidence.kind()).isEqualTo(form);
                        });
        assertThat(rules.form(step.kind(), form).orElseThrow().fillers()).containsAll(step.roles());
    }

    @Test
    void whatBreaksTheContractIsRefused() {
        assertThatThrownBy(() -> verifyWith(item -> asked(item, List.of(), Optional.empty())))
                .hasMessageContaining("needs nothing");
        assertThatThrownBy(() -> verifyWith(item -> asked(item, List.of("case.shoe_size"), none())))
                .hasMessageContaining("case.shoe_size: unknown");
        assertThatThrownBy(() -> verifyWith(item -> asked(item, List.of("sir.nothing"), none())))
                .hasMessageContaining("sir.nothing: unknown");
        assertThatThrownBy(() -> verifyWith(item -> asked(item, List.of("sir.offence"), none())))
                .hasMessageContaining("sir.offence: another shape");
        assertThatThrownBy(
                        () -> verifyWith(item -> asked(item, List.of("sir.own_account"), none())))
                .hasMessageContaining("restricted");
        assertThatThrownBy(
                        () ->
                                verifyWith(
                                        item ->
                                                asked(
                                                        item,
                                                        List.of(),
                                                        Optional.of(
                                                                new Condition(
                                                                        "later", Set.of("yes"))))))
                .hasMessageContaining("depends on no earlier item");
        assertThatThrownBy(
                        () ->
                                verifyWith(
                                        item ->
                                                new FormItem(
                                                        item.code(),
                                                        item.number(),
                                                        Wording.same("Only English"),
                                                        item.asked(),
                                                        item.terms())))
                .hasMessageContaining("no Hindi label");
    }

    private static Optional<Condition> none() {
        return Optional.empty();
    }

    private static FormItem asked(FormItem item, List<String> from, Optional<Condition> onlyIf) {
        return new FormItem(
                item.code(),
                item.number(),
                item.label(),
                item.asked(),
                new FormItem.Terms(
                        !from.isEmpty() || onlyIf.isPresent(),
                        false,
                        from.stream().map(Source::parse).toList(),
                        onlyIf));
    }

    /** A state whose form of its own has one item, changed so. */
    private void verifyWith(UnaryOperator<FormItem> change) {
        FormItem item = change.apply(form("sir").item("causes").orElseThrow());
        FormKind sir = form("sir");
        FormKind own =
                new FormKind(
                        "inquiry",
                        Set.of(CaseKind.FOUND),
                        Set.of(Role.HOME_CLERK),
                        List.of(
                                new FormKind.Section(
                                        "only", sir.sections().get(0).label(), List.of(item))),
                        sir.legal());
        RulePackContract.verify(
                new RulePack() {
                    @Override
                    public String name() {
                        return "UP-2026";
                    }

                    @Override
                    public String state() {
                        return "UP";
                    }

                    @Override
                    public List<Transition> transitions() {
                        return List.of();
                    }

                    @Override
                    public List<ClockRule> clocks() {
                        return List.of();
                    }

                    @Override
                    public List<FormKind> forms() {
                        return List.of(own);
                    }
                },
                new IndianRules());
    }
}
