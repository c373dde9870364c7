package org.trackchild.registry.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.model.CaseId;
import org.trackchild.model.Event;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseOrders;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CourtPermission;
import org.trackchild.registry.api.LiftDraft;
import org.trackchild.registry.api.ProtectionLift;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** What a caller says of the protection of the identity of a child, inside of one transaction. */
final class ProtectionDesk {

    private static final int LONGEST_LINE = 200;

    private final Transaction tx;

    private final CaseDesk desk;

    private final Seats seats;

    private final Caller caller;

    ProtectionDesk(Transaction tx, CaseDesk desk, Seats seats, Caller caller) {
        this.tx = tx;
        this.desk = desk;
        this.seats = seats;
        this.caller = caller;
    }

    /**
     * What the caller reads of it and can do.
     *
     * @param said by whom the child is protected
     */
    CaseOrders.Protection state(StoredCase stored, Optional<Statement> said) {
        Optional<ProtectionLift> lift =
                said.isPresent()
                        ? Optional.empty()
                        : tx.protections().lifted(stored.content().id());
        return new CaseOrders.Protection(
                said,
                lift,
                said.isEmpty() && ProtectedIdentity.protector(hands(stored)).isPresent(),
                said.isPresent() && lifter(stored).isPresent());
    }

    private OrderHands hands(StoredCase stored) {
        return new OrderHands(desk.actingPostings(caller, stored.facts()), seats::makes);
    }

    /**
     * The posting in which the caller can lift it: in the case, and in each case that bears the
     * mark itself, as what links the two may be wrong.
     */
    private Optional<Posting> lifter(StoredCase stored) {
        Set<CaseId> child = new CasesOfChild(tx).of(stored.content().id());
        boolean everywhere =
                tx.cases().findAll(ProtectedIdentity.marked(tx, child)).stream()
                        .allMatch(each -> ProtectedIdentity.lifter(hands(each)).isPresent());
        return everywhere ? ProtectedIdentity.lifter(hands(stored)) : Optional.empty();
    }

    /** Protects the child of a case. */
    StoredCase protect(CaseId id) {
        StoredCase stored = locked(id);
        Posting by = posting(ProtectedIdentity.protector(hands(stored)));
        ProtectedIdentity.protectChild(tx, id, said(by, ""), ProtectedIdentity.Ground.SAID);
        return stored;
    }

    /** Lifts the protection of the child of a case. */
    StoredCase lift(CaseId id, LiftDraft written) {
        LiftDraft tidy = tidy(written);
        StoredCase stored = locked(id);
        posting(ProtectedIdentity.lifter(hands(stored)));
        if (ProtectedIdentity.of(tx, id).isEmpty()) {
            throw new ProblemException(CaseProblem.NOT_PROTECTED);
        }
        Posting by = posting(lifter(stored));
        mustBeRight(tidy);
        seats.lockedBench(tx, by).mustHaveQuorum();
        ProtectedIdentity.lift(tx, id, said(by, tidy.reason()), permission(tidy));
        return stored;
    }

    private static LiftDraft tidy(LiftDraft written) {
        return new LiftDraft(
                written.ground(),
                TextRules.tidy(written.reason()),
                TextRules.tidy(written.court()),
                TextRules.tidy(written.number()),
                written.day());
    }

    private void mustBeRight(LiftDraft tidy) {
        List<Problem> problems = new ArrayList<>();
        Statements.check(tidy.reason(), true, problems);
        if (tidy.ground().isEmpty()) {
            problems.add(missing(LiftDraft.GROUND));
        } else if (tidy.ground().get() == LiftDraft.Ground.SPECIAL_COURT) {
            checkLine(LiftDraft.COURT, tidy.court(), problems);
            checkLine(LiftDraft.NUMBER, tidy.number(), problems);
            if (tidy.day().isEmpty()) {
                problems.add(missing(LiftDraft.DAY));
            }
            tidy.day()
                    .filter(day -> day.isAfter(LocalDate.ofInstant(tx.now(), Event.ZONE)))
                    .ifPresent(
                            day ->
                                    problems.add(
                                            new Problem(
                                                    FieldProblem.IN_THE_FUTURE,
                                                    LiftDraft.DAY,
                                                    List.of())));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    private static void checkLine(String field, String text, List<Problem> problems) {
        if (text.isEmpty()) {
            problems.add(missing(field));
        }
        TextRules.check(field, text, LONGEST_LINE, problems);
    }

    private static Problem missing(String field) {
        return new Problem(FieldProblem.REQUIRED, field, List.of());
    }

    /** What is said besides a mistake is not kept. */
    private static Optional<CourtPermission> permission(LiftDraft tidy) {
        return tidy.ground()
                .filter(ground -> ground == LiftDraft.Ground.SPECIAL_COURT)
                .flatMap(ground -> tidy.day())
                .map(day -> new CourtPermission(tidy.court(), tidy.number(), day));
    }

    private Statement said(Posting by, String reason) {
        return new Statement(caller.user(), by.office(), tx.now(), reason);
    }

    /** The case, while nobody links another one with it. */
    private StoredCase locked(CaseId id) {
        new LinkedCases(tx, desk).lock(Set.of(id));
        return desk.find(tx, caller, Action.READ, id);
    }

    private static Posting posting(Optional<Posting> acting) {
        return acting.orElseThrow(() -> new ProblemException(AccessProblem.NOT_ALLOWED));
    }
}
