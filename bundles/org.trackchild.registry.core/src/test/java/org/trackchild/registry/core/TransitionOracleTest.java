package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Code;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemCode.Fault;
import org.trackchild.model.Wording;
import org.trackchild.rules.api.LifeCycle;
import org.trackchild.rules.api.RuleProblem;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;

/** Where steps lead and what they need, by the rules, is what the table says. */
class TransitionOracleTest {

    private final TransitionOracle table = new TransitionOracle();

    TransitionOracleTest() throws IOException {}

    /** Also for steps that rest on an order or a form, which nobody has when all are tried. */
    @Test
    void everyStepLeadsWhereTheTableSaysAndNeedsWhatItSays() throws Exception {
        try (Register opened = new Register()) {
            Rules rules = opened.shelf.of("UP");
            Map<String, String> wrong = new LinkedHashMap<>();
            for (CaseKind kind : CaseKind.values()) {
                for (Transition step : rules.transitions(kind)) {
                    for (CaseStatus status : CaseStatus.values()) {
                        String key = String.join(" ", kind.code(), step.code(), status.code());
                        Optional<TransitionOracle.Line> line =
                                table.line(kind, step.code(), status);
                        if (!step.from(status).equals(line.map(TransitionOracle.Line::to))) {
                            wrong.put(key, "leads to " + step.from(status));
                        }
                        line.map(TransitionOracle.Line::needs)
                                .filter(needs -> !needs.equals(needs(rules, step, status)))
                                .ifPresent(
                                        needs ->
                                                wrong.put(
                                                        key,
                                                        needs(rules, step, status)
                                                                + " in place of "
                                                                + needs));
                    }
                }
            }
            assertThat(wrong).isEmpty();
        }
    }

    /** What is asked for in a case in which nothing has happened. */
    private static Set<String> needs(Rules rules, Transition step, CaseStatus status) {
        Set<String> needs = new HashSet<>();
        // and before the board, where nothing else has happened
        for (List<String> made :
                List.of(List.<String>of(), List.of("apprehend"), List.of("produce_before_board"))) {
            needs.addAll(needs(rules, step, status, made));
        }
        return needs;
    }

    private static Set<String> needs(
            Rules rules, Transition step, CaseStatus status, List<String> made) {
        Map<String, String> codes =
                rules.transitions(step.kind()).stream()
                        .collect(
                                Collectors.toMap(
                                        each -> each.legal().label().english(), Transition::code));
        Set<String> needs = new HashSet<>();
        for (Problem each :
                new LifeCycle(rules)
                        .refusals(
                                step,
                                new LifeCycle.Standing(status, made, false),
                                step.roles().isEmpty()
                                        ? Set.of(Role.ADMINISTRATOR)
                                        : step.roles())) {
            if (each.code() == RuleProblem.NEEDED_FIRST) {
                String either =
                        Arrays.stream(
                                        ((Wording) each.arguments().get(0))
                                                .english()
                                                .split("\" / \""))
                                .map(codes::get)
                                .collect(Collectors.joining("/"));
                int times = (Integer) each.arguments().get(1);
                needs.add(times == 1 ? either : either + "*" + times);
            } else if (each.code() == RuleProblem.NOT_OF_AGE) {
                needs.add("of_age");
            }
        }
        if (step.demands().unmatched()) {
            needs.add("unmatched");
        }
        return needs;
    }

    @Test
    void theTableNamesOnlyStatusesAndFaultsThatExist() {
        assertThat(table.keys())
                .allSatisfy(
                        key ->
                                assertThat(Code.find(CaseStatus.class, key.split(" ")[2]))
                                        .as(key)
                                        .isPresent());
        assertThat(Arrays.stream(Fault.values()).map(Enum::name))
                .contains("NOT_FOUND", "FORBIDDEN", "CONFLICT", "INVALID");
    }
}
