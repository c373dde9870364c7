package org.trackchild.registry.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.CaseId;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemCode;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Headcount;
import org.trackchild.registry.api.Headcount.Presence;
import org.trackchild.registry.api.Roll;
import org.trackchild.registry.api.Rolls;
import org.trackchild.rules.api.HeadcountRule;

/** Until when an evening is counted, and what is wrong with a count. Pure. */
final class HeadcountRules {

    private HeadcountRules() {}

    /** Until when an evening is counted. */
    static Optional<Instant> due(LocalDate evening, Optional<HeadcountRule> rule) {
        return rule.map(law -> evening.atTime(law.by()).atZone(TextCaseReader.INDIA).toInstant());
    }

    /** Lines whose remarks are tidy; of a present child nothing else is kept. */
    static List<Headcount.Line> tidy(List<Headcount.Line> lines) {
        return lines.stream()
                .map(
                        line ->
                                line.presence() == Presence.PRESENT
                                        ? new Headcount.Line(
                                                line.of(), Presence.PRESENT, Optional.empty(), "")
                                        : new Headcount.Line(
                                                line.of(),
                                                line.presence(),
                                                line.presence().isLeave()
                                                        ? line.until()
                                                        : Optional.empty(),
                                                TextRules.tidy(line.remark())))
                .toList();
    }

    /** Everything that is wrong: no child may be left out. */
    static List<Problem> check(Roll roll, List<Headcount.Line> lines) {
        List<Problem> problems = new ArrayList<>();
        Set<CaseId> living = new HashSet<>();
        Set<CaseId> told = new HashSet<>();
        lines.forEach(line -> told.add(line.of()));
        for (Roll.Entry entry : roll.entries()) {
            CaseId id = entry.subject().header().id();
            living.add(id);
            if (!told.contains(id)) {
                problems.add(
                        problem(CaseProblem.NOT_COUNTED, id, entry.subject().header().number()));
            }
        }
        Set<CaseId> once = new HashSet<>();
        for (Headcount.Line line : lines) {
            if (!living.contains(line.of()) || !once.add(line.of())) {
                problems.add(problem(CaseProblem.NOT_ON_ROLL, line.of()));
            }
            check(line, roll.evening().day(), problems);
        }
        return problems;
    }

    private static void check(Headcount.Line line, LocalDate evening, List<Problem> problems) {
        boolean untold = line.presence() == Presence.HOME_LEAVE && line.until().isEmpty();
        boolean unexplained = line.presence() == Presence.MISSING && line.remark().isEmpty();
        if (untold || unexplained) {
            problems.add(problem(FieldProblem.REQUIRED, line.of()));
        }
        if (line.until().filter(day -> day.isBefore(evening)).isPresent()) {
            problems.add(problem(CaseProblem.DUE_BEFORE_TODAY, line.of()));
        }
        TextRules.check(line.of().toString(), line.remark(), Rolls.LONGEST, problems);
    }

    private static Problem problem(ProblemCode code, CaseId of, Object... arguments) {
        return new Problem(code, of.toString(), List.of(arguments));
    }
}
