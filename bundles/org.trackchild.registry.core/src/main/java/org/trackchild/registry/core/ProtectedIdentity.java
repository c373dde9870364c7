package org.trackchild.registry.core;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
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
        CHILD
    }

    /** Who said so of the case, or else first of another case of the same child. */
    static Optional<Statement> of(Transaction tx, CaseId id) {
        return tx.protections()
                .find(id)
                .or(
                        () ->
                                tx.identityLinks().childrenOf(Set.of(id)).stream()
                                        .flatMap(each -> tx.protections().find(each).stream())
                                        .min(Comparator.comparing(Statement::at)));
    }

    /**
     * Cases that are protected, or of a child of which another case is: at least those of these.
     */
    static Set<CaseId> among(Transaction tx, Set<CaseId> ids) {
        return tx.identityLinks()
                .childrenOf(tx.protections().among(tx.identityLinks().childrenOf(ids)));
    }

    /** Protects a case, unless it is protected already. */
    static void protect(Transaction tx, CaseId id, Statement said, Ground because) {
        if (tx.protections().insert(id, said)) {
            tx.journal(
                    JournalAction.IDENTITY_PROTECTED,
                    StoredCaseRegistry.subject(id),
                    "office="
                            + said.office()
                            + ";because="
                            + because.name().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * Protects all cases of a child that are locked, also for when a link is taken back later.
     *
     * @param id of which it is said
     */
    static void protectChild(Transaction tx, CaseId id, Statement said, Ground because) {
        protect(tx, id, said, because);
        tx.identityLinks()
                .childrenOf(Set.of(id))
                .forEach(each -> protect(tx, each, said, Ground.CHILD));
    }

    /**
     * Lifts the protection of all cases of a child that are locked.
     *
     * @return whether any was protected
     */
    static boolean lift(Transaction tx, CaseId id, Statement said) {
        boolean any = false;
        for (CaseId each : tx.identityLinks().childrenOf(Set.of(id))) {
            if (tx.protections().lift(each, said)) {
                any = true;
                tx.journal(
                        JournalAction.PROTECTION_LIFTED,
                        StoredCaseRegistry.subject(each),
                        "office=" + said.office());
            }
        }
        return any;
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
