package org.trackchild.registry.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.CaseId;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Headcount;
import org.trackchild.registry.api.Headcount.Presence;
import org.trackchild.registry.api.Roll;
import org.trackchild.registry.api.Rolls;
import org.trackchild.rules.api.HeadcountRule;

/** Which evening is counted, and what is wrong with a count. Pure. */
final class HeadcountRules {

    /** Field of the evening. */
    static final String EVENING = "evening";

    private HeadcountRules() {}

    /** The evening that is counted now; where no pack says when it begins, that of today. */
    static LocalDate evening(Optional<HeadcountRule> rule, Instant now) {
        return rule.map(law -> law.evening(now))
                .orElseGet(() -> now.atZone(TextCaseReader.INDIA).toLocalDate());
    }

    /** Who comes to the home from then on does not belong to an evening. */
    static Instant closes(Optional<HeadcountRule> rule, LocalDate evening) {
        return rule.map(law -> law.closes(evening))
                .orElseGet(
                        () -> evening.plusDays(1).atStartOfDay(TextCaseReader.INDIA).toInstant());
    }

    /** Refuses to count another evening than that which is counted now. */
    static void mustBeNow(LocalDate meant, LocalDate now) {
        if (!meant.equals(now)) {
            throw new ProblemException(
                    List.of(
                            new Problem(
                                    meant.isBefore(now)
                                            ? CaseProblem.EVENING_OVER
                                            : CaseProblem.EVENING_NOT_BEGUN,
                                    EVENING,
                                    List.of(meant.toString(), now.toString()))));
        }
    }

    /** Lines whose remarks are tidy; of a present child nothing else is kept. */
    static List<Headcount.Line> tidy(List<Headcount.Line> lines) {
        return lines.stream().map(HeadcountRules::tidy).toList();
    }

    private static Headcount.Line tidy(Headcount.Line line) {
        boolean present = line.presence() == Presence.PRESENT;
        return new Headcount.Line(
                line.of(),
                line.presence(),
                line.presence().isLeave() ? line.until() : Optional.empty(),
                line.presence() == Presence.MISSING
                        ? line.seen().map(at -> at.truncatedTo(ChronoUnit.MILLIS))
                        : Optional.empty(),
                present ? "" : TextRules.tidy(line.remark()));
    }

    /**
     * Everything that is wrong: no child may be left out.
     *
     * @param numbers of the cases that the caller may see, for those that are not on the roll
     */
    static List<Problem> check(Roll roll, List<Headcount.Line> lines, Map<CaseId, String> numbers) {
        List<Problem> problems = new ArrayList<>();
        Set<CaseId> told = new HashSet<>();
        lines.forEach(line -> told.add(line.of()));
        for (Roll.Entry entry : roll.entries()) {
            CaseId id = entry.subject().header().id();
            if (roll.evening().children().contains(id) && !told.contains(id)) {
                problems.add(
                        problem(CaseProblem.NOT_COUNTED, id, entry.subject().header().number()));
            }
        }
        Set<CaseId> once = new HashSet<>();
        for (Headcount.Line line : lines) {
            if (!roll.evening().children().contains(line.of()) || !once.add(line.of())) {
                problems.add(
                        problem(
                                CaseProblem.NOT_ON_ROLL,
                                line.of(),
                                numbers.getOrDefault(line.of(), line.of().toString())));
            }
            check(line, roll, problems);
        }
        return problems;
    }

    private static void check(Headcount.Line line, Roll roll, List<Problem> problems) {
        boolean untold = line.presence() == Presence.HOME_LEAVE && line.until().isEmpty();
        boolean unexplained = line.presence() == Presence.MISSING && line.remark().isEmpty();
        if (untold || unexplained) {
            problems.add(problem(FieldProblem.REQUIRED, line.of()));
        }
        if (line.until().filter(day -> day.isBefore(roll.evening().day())).isPresent()) {
            problems.add(problem(CaseProblem.DUE_BEFORE_TODAY, line.of()));
        }
        if (line.seen().filter(at -> at.isAfter(roll.at())).isPresent()) {
            problems.add(problem(FieldProblem.IN_THE_FUTURE, line.of()));
        }
        TextRules.check(line.of().toString(), line.remark(), Rolls.LONGEST, problems);
    }

    private static Problem problem(ProblemCode code, CaseId of, Object... arguments) {
        return new Problem(code, of.toString(), List.of(arguments));
    }
}
