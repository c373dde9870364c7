package org.trackchild.registry.core;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.rules.api.HomeMove;
import org.trackchild.rules.api.RuleProblem;
import org.trackchild.rules.api.Transition;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * The case of the found child that a step of its missing report ends or goes on with, besides those
 * that are made with it in linked cases. Inside of one transaction; asks once, so that whoever
 * changes a case asks anew with another one.
 */
final class FoundOfReport {

    private final Transaction tx;

    private final CaseDesk desk;

    /** What was asked once of a report is not asked again for each of its steps. */
    private final Map<CaseId, Files> known = new HashMap<>();

    FoundOfReport(Transaction tx, CaseDesk desk) {
        this.tx = tx;
        this.desk = desk;
    }

    /**
     * The files of the found child, as they were when they were asked for.
     *
     * @param linked those that are linked with the report
     * @param ranAway that of which the report came when the child ran away
     */
    private record Files(List<StoredCase> linked, Optional<StoredCase> ranAway) {}

    private Files files(ChildCase report) {
        return known.computeIfAbsent(
                report.id(),
                id ->
                        new Files(
                                tx.cases().findAll(tx.identityLinks().childrenOf(Set.of(id))),
                                Runaways.ranAway(tx, report).flatMap(tx.cases()::find)));
    }

    /**
     * What a step of a report makes in the case of the found child.
     *
     * @param found the case as it is now
     * @param transition what is made there
     */
    record Counterpart(StoredCase found, Transition transition) {

        private boolean isBeforeItsBench(Transition ofReport) {
            String bench = found.facts().standsBefore();
            return transition.isBefore(bench) && ofReport.isBefore(bench);
        }
    }

    /**
     * What ends the case from which the child of a report ran away, while it is still away.
     *
     * @param code of the step of the report
     */
    Optional<Counterpart> ended(ChildCase report, String code) {
        return files(report)
                .ranAway()
                .filter(found -> found.content().header().status() == CaseStatus.RAN_AWAY)
                .flatMap(
                        away ->
                                desk.rules(away.facts()).transitions(CaseKind.FOUND).stream()
                                        .filter(each -> each.effect().withReport().contains(code))
                                        .filter(each -> each.from(CaseStatus.RAN_AWAY).isPresent())
                                        .map(each -> new Counterpart(away, each))
                                        .findFirst());
    }

    /**
     * The case in which the child of a report is lodged: one that is linked with the report, or
     * that of which the report came when it ran away. One that lives in an office goes before the
     * others.
     *
     * @param code of the step of the report
     * @return empty when the child has no case that can make the step
     */
    Optional<Counterpart> lodged(ChildCase report, String code) {
        Files files = files(report);
        Comparator<StoredCase> inCustody =
                Comparator.comparing(each -> each.content().header().status().isInCustody());
        return Stream.concat(files.linked().stream(), files.ranAway().stream())
                .filter(each -> each.facts().kind() == CaseKind.FOUND)
                .filter(each -> entering(desk, each, code).isPresent())
                .max(inCustody.thenComparing(each -> each.content().id().toString()))
                .map(each -> new Counterpart(each, entering(desk, each, code).orElseThrow()));
    }

    /** The transition that brings the child of a case to the home; empty when it cannot. */
    static Optional<Transition> entering(CaseDesk desk, StoredCase found, String code) {
        return desk.rules(found.facts())
                .transition(CaseKind.FOUND, code)
                .filter(step -> step.from(found.content().header().status()).isPresent());
    }

    /**
     * Why a step of a report cannot be made: the found child stands before another bench, and no
     * paper of its family takes it from there.
     *
     * @param stored any case
     */
    List<Problem> refusals(Transition transition, StoredCase stored) {
        if (stored.facts().kind() != CaseKind.MISSING
                || transition.from(stored.content().header().status()).isEmpty()) {
            return List.of();
        }
        Optional<Counterpart> counterpart =
                transition.home() == HomeMove.ENTERS
                        ? lodged(stored.content(), transition.code())
                        : ended(stored.content(), transition.code());
        return counterpart.filter(each -> !each.isBeforeItsBench(transition)).stream()
                .map(each -> Problem.of(RuleProblem.OTHER_BENCH, transition.legal().label()))
                .toList();
    }
}
