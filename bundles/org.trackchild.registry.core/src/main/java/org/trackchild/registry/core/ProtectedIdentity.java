package org.trackchild.registry.core;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.CourtPermission;
import org.trackchild.registry.api.ProtectionLift;
import org.trackchild.registry.api.ProtectionMark;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.Transaction;

/** Whether the identity of a child must not be published, who can say so, and who can lift it. */
final class ProtectedIdentity {

    private static final Set<Role> BENCHES =
            Set.of(Role.COMMITTEE_MEMBER, Role.PRINCIPAL_MAGISTRATE, Role.BOARD_MEMBER);

    private ProtectedIdentity() {}

    /** What protects a child. The journal names none of the fields, which not every reader sees. */
    enum Ground {
        /** Somebody said so. */
        SAID,
        /** The record tells of an offence. */
        RECORD,
        /** A form that was handed in does. */
        FORM,
        /** Another case of the child is protected. */
        CHILD,
        /** What was lifted through a link holds again, as the link does not. */
        RESTORED
    }

    /** Who said so of the case, or else first of another case of the same child. */
    static Optional<Statement> of(Transaction tx, CaseId id) {
        return tx.protections()
                .find(id)
                .or(
                        () ->
                                new CasesOfChild(tx)
                                        .of(id).stream()
                                                .flatMap(
                                                        each ->
                                                                tx
                                                                        .protections()
                                                                        .find(each)
                                                                        .stream())
                                                .min(Comparator.comparing(Statement::at)));
    }

    /**
     * Cases that are protected, or of a child of which another case is: at least those of these.
     */
    static Set<CaseId> among(Transaction tx, Set<CaseId> ids) {
        CasesOfChild cases = new CasesOfChild(tx);
        return cases.of(tx.protections().among(cases.of(ids)));
    }

    /** Cases of a child that bear the mark themselves. */
    static Set<CaseId> marked(Transaction tx, Set<CaseId> child) {
        return tx.protections().among(child).stream()
                .filter(each -> tx.protections().mark(each).orElseThrow().isOwn())
                .collect(Collectors.toSet());
    }

    /**
     * Protects all cases of a child that are locked.
     *
     * @param id of which it is said
     */
    static void protectChild(Transaction tx, CaseId id, Statement said, Ground because) {
        if (tx.protections().insert(id, said)) {
            journal(tx, id, said, because);
        }
        spread(tx, new CasesOfChild(tx).of(id));
    }

    /** Protects all cases of a child that are locked, where one of them is. */
    static void spread(Transaction tx, Set<CaseId> child) {
        Optional<CaseId> first =
                marked(tx, child).stream()
                        .min(
                                Comparator.comparing(
                                        each -> tx.protections().find(each).orElseThrow().at()));
        first.ifPresent(
                from -> {
                    Statement said = tx.protections().find(from).orElseThrow();
                    child.stream()
                            .filter(each -> tx.protections().insertThrough(each, said, from))
                            .forEach(each -> journal(tx, each, said, Ground.CHILD));
                });
    }

    private static void journal(Transaction tx, CaseId id, Statement said, Ground because) {
        tx.journal(
                JournalAction.IDENTITY_PROTECTED,
                StoredCaseRegistry.subject(id),
                "office=" + said.office() + ";because=" + because.name().toLowerCase(Locale.ROOT));
    }

    /**
     * Lifts the protection of all cases of a child that are locked.
     *
     * @param permission of the Special Court; empty when the mark was a mistake
     * @return whether any was protected
     */
    static boolean lift(
            Transaction tx, CaseId id, Statement said, Optional<CourtPermission> permission) {
        boolean any = false;
        for (CaseId each : new CasesOfChild(tx).of(id)) {
            if (tx.protections().lift(each, id, said, permission)) {
                any = true;
                journalLift(
                        tx,
                        each,
                        said,
                        permission.isPresent() ? "because=special_court" : "because=mistake");
            }
        }
        return any;
    }

    private static void journalLift(Transaction tx, CaseId id, Statement said, String because) {
        tx.journal(
                JournalAction.PROTECTION_LIFTED,
                StoredCaseRegistry.subject(id),
                "office=" + said.office() + ";" + because);
    }

    /**
     * Some cases of a child turned out to be those of another one: what protected them because of
     * the other child ends, and what was lifted from them in a case of the other child holds again.
     *
     * @param own the cases of the one, locked
     * @param others the cases of the other
     * @param said who said so
     */
    static void separated(Transaction tx, Set<CaseId> own, Set<CaseId> others, Statement said) {
        for (CaseId each : own) {
            tx.protections()
                    .lifted(each)
                    .filter(lift -> lift.mark().isOwn() && others.contains(lift.in()))
                    .filter(lift -> tx.protections().insert(each, lift.mark().said()))
                    .ifPresent(lift -> journal(tx, each, lift.mark().said(), Ground.RESTORED));
        }
        Optional<CaseId> mark = marked(tx, own).stream().findFirst();
        for (CaseId each : own) {
            Optional<CaseId> through =
                    tx.protections()
                            .mark(each)
                            .flatMap(ProtectionMark::through)
                            .filter(others::contains);
            if (through.isPresent() && mark.isPresent()) {
                tx.protections().reroute(each, mark.get());
            } else if (through.isPresent()) {
                tx.protections().lift(each, through.get(), said, Optional.empty());
                journalLift(tx, each, said, "because=link");
            }
        }
        spread(tx, own);
    }

    /** When the protection of a child was lifted last. */
    static Optional<ProtectionLift> lifted(Transaction tx, CaseId id) {
        return new CasesOfChild(tx)
                .of(id).stream()
                        .flatMap(each -> tx.protections().lifted(each).stream())
                        .max(Comparator.comparing(lift -> lift.lifted().at()));
    }

    /** The posting in which a person can say so. */
    static Optional<Posting> protector(OrderHands hands) {
        return hands.postings().stream()
                .filter(
                        posting ->
                                posting.role() == Role.POLICE_OFFICER
                                        || BENCHES.contains(posting.role()))
                .findFirst();
    }

    /** The posting in which a person can lift it: on a bench, which answers for both. */
    static Optional<Posting> lifter(OrderHands hands) {
        return hands.postings().stream()
                .filter(posting -> BENCHES.contains(posting.role()))
                .findFirst();
    }
}
