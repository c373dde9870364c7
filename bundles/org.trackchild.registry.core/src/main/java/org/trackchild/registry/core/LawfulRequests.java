package org.trackchild.registry.core;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Office;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Step;
import org.trackchild.registry.api.Transfer;
import org.trackchild.rules.api.ClockRule;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.LawfulRequest;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.rules.api.RuleProblem;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * Requests to other offices that the law makes when the time of a clock has run out, or with a step
 * by an order that names the office, inside of one transaction. Whether one is due is computed from
 * what happened to the case, and whether it was made stands in the requests themselves: doing it
 * again, late or on two nodes changes nothing.
 */
final class LawfulRequests {

    private final Transaction tx;

    private final CaseDesk desk;

    LawfulRequests(Transaction tx, CaseDesk desk) {
        this.tx = tx;
        this.desk = desk;
    }

    /** As whom the platform asks because of a clock. */
    static String author(String clock) {
        return Transfer.LAW + clock;
    }

    /**
     * Asks because of a clock whose time has run out, or that runs where an order names the office
     * and it could not be asked with the step; once for each time that the clock runs, and for each
     * office that is to be asked: another one when the case went to another district. Who rejected
     * it, and whose keeper withdrew it, is not asked again: the ladder of the clock tells those
     * above.
     *
     * @return whether somebody was asked
     */
    boolean ask(CaseId id, String clock, LawfulUnits units) {
        tx.cases().lock(Set.of(id));
        Optional<Request> due = due(id, clock, units);
        due.ifPresent(this::insert);
        return due.isPresent();
    }

    /**
     * A request that is to be made.
     *
     * @param unit who is asked
     */
    record Request(StoredCase of, LawfulRequest law, Office unit) {}

    /** What is to be asked because of a clock; only reads. */
    Optional<Request> due(CaseId id, String clock, LawfulUnits units) {
        Optional<StoredCase> found =
                tx.cases().find(id).filter(each -> !each.content().header().status().isClosed());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        StoredCase stored = found.get();
        Rules rules = desk.rules(stored.facts());
        Optional<Request> request =
                rules.requests(stored.facts().kind()).stream()
                        .filter(each -> each.clock().equals(clock) && each.isAsked())
                        .findFirst()
                        .flatMap(
                                law ->
                                        unit(law, stored, units)
                                                .map(unit -> new Request(stored, law, unit)));
        if (request.isEmpty()) {
            return Optional.empty();
        }
        boolean atOnce = request.get().law().isOrdered();
        Optional<LegalClock> asking =
                Casebook.of(tx, stored.content()).clocks(rules).stream()
                        .filter(each -> each.rule().code().equals(clock) && each.isRunning())
                        .filter(each -> !tx.now().isBefore(atOnce ? each.since() : each.due()))
                        .findFirst();
        return asking.isEmpty()
                        || tx.transfers().ofCase(id).stream()
                                .anyMatch(
                                        each ->
                                                isInTheWay(
                                                        each, request.get(), asking.get().since()))
                ? Optional.empty()
                : request;
    }

    /**
     * Asks the office that an order names, with the step that carries the order out; tells those
     * that the step itself names.
     *
     * @param of the case after the step, locked
     */
    void stepped(StoredCase of, Step made, Caller caller) {
        Rules rules = desk.rules(of.facts());
        for (LawfulRequest law : rules.requests(of.facts().kind())) {
            if (law.isOrdered() && starts(law, rules, made)) {
                new Ordered(tx, desk, of)
                        .office(law.whom().office(), made)
                        .filter(unit -> !isKeeper(unit, of))
                        .map(unit -> new Request(of, law, unit))
                        .filter(request -> !isAwaited(request))
                        .ifPresent(this::insert);
            }
        }
        new ToldOffices(tx, desk, of).tell(made, caller);
    }

    private Optional<Office> unit(LawfulRequest law, StoredCase of, LawfulUnits units) {
        return law.isOrdered()
                ? ordered(law, of).filter(unit -> !isKeeper(unit, of))
                : units.of(law, of.facts());
    }

    private static boolean isKeeper(Office unit, StoredCase of) {
        return unit.id().equals(of.facts().office());
    }

    /** The office that the order names on which the step rests that started the clock. */
    private Optional<Office> ordered(LawfulRequest law, StoredCase of) {
        Rules rules = desk.rules(of.facts());
        return Casebook.of(tx, of.content()).inForce(rules).stream()
                .map(MadeTransition::step)
                .filter(step -> starts(law, rules, step))
                .reduce((first, second) -> second)
                .flatMap(step -> new Ordered(tx, desk, of).office(law.whom().office(), step));
    }

    /**
     * Why a step cannot be recorded by hand: an office was asked that records it when it accepts.
     */
    List<Problem> refusals(Transition step, StoredCase of) {
        return desk.rules(of.facts()).requests(of.facts().kind()).stream()
                        .filter(law -> law.isOrdered() && law.then().equals(step.code()))
                        .anyMatch(law -> waits(law, of))
                ? List.of(Problem.of(RuleProblem.ASKED_OFFICE_SAYS_SO))
                : List.of();
    }

    private boolean waits(LawfulRequest law, StoredCase of) {
        return tx.transfers().ofCase(of.content().id()).stream()
                .filter(each -> each.status() == Transfer.Status.ASKED)
                .anyMatch(each -> asks(each, law, of));
    }

    /** Whether a request is that of the law, or asks the same of the same office. */
    private boolean asks(Transfer each, LawfulRequest law, StoredCase of) {
        return each.asked().user().equals(author(law.clock()))
                || law.isOrdered()
                        && each.way().kind() == kind(law)
                        && ordered(law, of)
                                .filter(unit -> unit.id().equals(each.way().to().office()))
                                .isPresent();
    }

    private boolean isAwaited(Request request) {
        return tx.transfers().ofCase(request.of().content().id()).stream()
                .anyMatch(
                        each ->
                                each.status() == Transfer.Status.ASKED
                                        && each.way().kind() == kind(request.law()));
    }

    private static boolean starts(LawfulRequest law, Rules rules, Step made) {
        return course(law, rules)
                .filter(course -> course.start().contains(made.transition()))
                .isPresent();
    }

    private static Optional<ClockRule.Course> course(LawfulRequest law, Rules rules) {
        return rules.clocks(law.kind()).stream()
                .filter(each -> each.code().equals(law.clock()))
                .map(ClockRule::course)
                .findFirst();
    }

    /** A step was made: what was asked because of a clock that it ends is withdrawn. */
    void ended(CaseId id, Rules rules, CaseKind kind, Step made, CaseStatus to) {
        rules.requests(kind).stream()
                .filter(LawfulRequest::isOrdered)
                .filter(
                        law ->
                                course(law, rules)
                                        .filter(course -> course.end().contains(made.transition()))
                                        .isPresent())
                .forEach(law -> withdraw(id, author(law.clock())::equals, to));
    }

    static Transfer.Kind kind(LawfulRequest law) {
        return law.asks() == LawfulRequest.Asks.TRANSFER
                ? Transfer.Kind.TRANSFER
                : Transfer.Kind.REFERRAL;
    }

    /** Whether another request waits, or this one was made since the clock runs. */
    private static boolean isInTheWay(Transfer known, Request request, Instant since) {
        String author = author(request.law().clock());
        boolean sameOffice = known.way().to().office().equals(request.unit().id());
        // a case goes to one office, and several can help with it
        boolean waits =
                known.way().kind() == kind(request.law())
                        && (known.way().kind() == Transfer.Kind.TRANSFER
                                ? known.status() == Transfer.Status.ASKED
                                : sameOffice
                                        && (known.status() == Transfer.Status.ASKED
                                                || known.helps()));
        boolean made =
                known.asked().user().equals(author)
                        && !known.asked().at().isBefore(since)
                        && sameOffice;
        boolean over =
                known.status() == Transfer.Status.WITHDRAWN
                        && known.answer().orElseThrow().user().equals(author);
        return waits || made && !over;
    }

    private void insert(Request request) {
        CaseFacts facts = request.of().facts();
        LawfulRequest law = request.law();
        Office unit = request.unit();
        Transfer made =
                new Transfer(
                        CaseId.drawUuid(),
                        request.of().content().id(),
                        new Transfer.Way(
                                kind(law),
                                new Transfer.Keeper(
                                        facts.office(), facts.state(), facts.district()),
                                new Transfer.Keeper(unit.id(), unit.state(), unit.district())),
                        new Statement(
                                author(law.clock()),
                                facts.office(),
                                tx.now(),
                                law.reason().english() + " / " + law.reason().hindi()),
                        Transfer.Journey.NONE,
                        Transfer.Course.WAITING);
        tx.transfers().insert(made);
        StoredTransfers.journal(tx, JournalAction.TRANSFER_ASKED, made, ";because=" + law.clock());
    }

    /** What the law has asked and nobody has answered is withdrawn: nobody is looked for. */
    void over(CaseId id, CaseStatus to) {
        withdraw(id, user -> user.startsWith(Transfer.LAW), to);
    }

    private void withdraw(CaseId id, Predicate<String> asker, CaseStatus to) {
        for (Transfer each : tx.transfers().ofCase(id)) {
            if (asker.test(each.asked().user()) && each.status() == Transfer.Status.ASKED) {
                Transfer withdrawn =
                        each.settled(
                                Transfer.Status.WITHDRAWN,
                                new Statement(
                                        each.asked().user(), each.asked().office(), tx.now(), ""));
                if (tx.transfers().settle(withdrawn)) {
                    StoredTransfers.journal(
                            tx,
                            JournalAction.TRANSFER_WITHDRAWN,
                            withdrawn,
                            ";because=" + to.code());
                }
            }
        }
    }

    /**
     * The office has accepted what the law asked, or somebody before the law did: the step that
     * stands for that is made by who accepted, as far as it is possible and theirs; of an office
     * that only helps nothing else is theirs.
     */
    void accepted(Caller caller, Transfer transfer) {
        StoredCase stored = tx.cases().find(transfer.of()).orElseThrow();
        Rules rules = desk.rules(stored.facts());
        Set<Role> roles =
                desk.actingPostings(caller, stored.facts()).stream()
                        .map(Posting::role)
                        .collect(Collectors.toSet());
        rules.requests(stored.facts().kind()).stream()
                .filter(law -> asks(transfer, law, stored))
                .flatMap(law -> rules.transition(stored.facts().kind(), law.then()).stream())
                .filter(
                        step ->
                                new StepGate(tx, desk, stored)
                                        .refusals(step, transfer.helps() ? step.roles() : roles)
                                        .isEmpty())
                .findFirst()
                .ifPresent(step -> make(step, stored, caller, transfer));
    }

    private void make(Transition step, StoredCase stored, Caller caller, Transfer transfer) {
        Map<String, String> evidence = new HashMap<>();
        step.demands().evidence().stream()
                .filter(each -> each.required() && each.shape() == Evidence.Shape.TEXT)
                .forEach(each -> evidence.put(each.code(), transfer.asked().reason()));
        ChildCase old = stored.content();
        CaseStatus to = step.from(old.header().status()).orElseThrow();
        Step made = new Step(step.code(), tx.now(), evidence);
        ChildCase changed =
                new StatusChange(tx, desk)
                        .make(old, old.particulars(), to, made, StatusChange.signature(caller));
        StatusChange.journalFollowing(
                tx, changed, old.header().status(), made, ";transfer=" + transfer.id());
    }
}
