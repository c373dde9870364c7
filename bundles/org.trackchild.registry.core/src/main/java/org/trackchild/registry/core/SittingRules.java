package org.trackchild.registry.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.SittingPlan;
import org.trackchild.rules.api.BenchRule;

/** What is wrong with what somebody wrote down of a sitting. Pure. */
final class SittingRules {

    static final String DAY = "day";
    static final String PLACE = "place";
    static final String EXPECTED = "expected";
    static final String PRESENT = "present";
    static final String PRESIDING = "presiding";
    static final String NEXT = "next";

    private SittingRules() {}

    /** A plan whose texts are tidy. */
    static SittingPlan tidy(SittingPlan plan) {
        return new SittingPlan(
                plan.day(),
                plan.start().withSecond(0).withNano(0),
                plan.venue(),
                TextRules.tidy(plan.place()),
                names(plan.expected()));
    }

    /** Tidy names, each once however its letters are; without those that tell nothing. */
    static List<String> names(List<String> written) {
        Map<String, String> names = new LinkedHashMap<>();
        written.stream()
                .map(name -> TextRules.tidy(name).replaceAll("\\s+", " "))
                .filter(name -> !name.isEmpty())
                .forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        return List.copyOf(names.values());
    }

    /** Everything that is wrong with a plan. */
    static List<Problem> check(SittingPlan plan, Optional<BenchRule> rule, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        day(plan.day(), today, problems);
        if (plan.venue() != Sitting.Venue.COMMITTEE && plan.place().isEmpty()) {
            problems.add(new Problem(FieldProblem.REQUIRED, PLACE, List.of()));
        }
        TextRules.check(PLACE, plan.place(), Sitting.LONGEST, problems);
        members(EXPECTED, plan.expected(), rule, problems);
        return problems;
    }

    /** Notes that a day is over. */
    static void day(LocalDate day, LocalDate today, List<Problem> problems) {
        if (day.isBefore(today)) {
            problems.add(new Problem(CaseProblem.DUE_BEFORE_TODAY, DAY, List.of()));
        }
    }

    /** Notes what is wrong with the members. */
    static void members(
            String field, List<String> names, Optional<BenchRule> rule, List<Problem> problems) {
        if (names.isEmpty()) {
            problems.add(new Problem(CaseProblem.MEMBERS_REQUIRED, field, List.of()));
        }
        rule.map(BenchRule::seats)
                .filter(seats -> names.size() > seats)
                .ifPresent(
                        seats ->
                                problems.add(
                                        new Problem(
                                                CaseProblem.TOO_MANY_MEMBERS,
                                                field,
                                                List.of(seats))));
        names.stream()
                .filter(name -> name.length() > Sitting.LONGEST)
                .findFirst()
                .ifPresent(name -> TextRules.check(field, name, Sitting.LONGEST, problems));
    }

    /**
     * Notes what a bench lacks that sits only with the one who presides and enough members.
     *
     * @param presiding name of the one who presides; empty when nobody does
     * @param present all who are present
     */
    static void presided(
            String presiding,
            List<String> present,
            Optional<BenchRule> rule,
            List<Problem> problems) {
        if (rule.filter(BenchRule::presided).isEmpty()) {
            return;
        }
        if (TextRules.tidy(presiding).isEmpty()) {
            problems.add(new Problem(CaseProblem.PRESIDING_REQUIRED, PRESIDING, List.of()));
        }
        int needed = rule.get().quorum();
        if (!present.isEmpty() && present.size() < needed) {
            problems.add(new Problem(CaseProblem.TOO_FEW_MEMBERS, PRESENT, List.of(needed)));
        }
    }

    /**
     * Notes what is wrong with the day to which items are put off.
     *
     * @param waiting how many items must be put off
     */
    static void next(
            Sitting from,
            Optional<LocalDate> next,
            long waiting,
            LocalDate today,
            List<Problem> problems) {
        if (waiting > 0 && next.isEmpty()) {
            problems.add(new Problem(CaseProblem.ITEMS_LEFT, NEXT, List.of(waiting)));
        }
        next.filter(day -> !day.isAfter(from.plan().day()) || day.isBefore(today))
                .ifPresent(
                        day -> problems.add(new Problem(CaseProblem.NOT_LATER, NEXT, List.of())));
    }

    /** Notes what is wrong with the day on which a case comes again. */
    static void hearing(
            Sitting from,
            Listing.Result result,
            Optional<LocalDate> next,
            LocalDate today,
            List<Problem> problems) {
        if (result.comesAgain() && next.isEmpty()) {
            problems.add(new Problem(FieldProblem.REQUIRED, NEXT, List.of()));
        }
        next(from, next, 0, today, problems);
    }

    /** Notes that the day of a sitting has not come. */
    static void notBefore(Sitting sitting, LocalDate today, List<Problem> problems) {
        LocalDate day = sitting.plan().day();
        if (day.isAfter(today)) {
            problems.add(Problem.of(CaseProblem.SITTING_NOT_YET, day.toString()));
        }
    }

    static void mustBeRight(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }
}
