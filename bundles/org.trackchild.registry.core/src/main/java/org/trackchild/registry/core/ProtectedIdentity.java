package org.trackchild.registry.core;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.Transaction;

/** Whether the identity of a child must not be published, and who can say so. */
final class ProtectedIdentity {

    private static final Set<Role> WHO_SAYS_SO =
            Set.of(
                    Role.POLICE_OFFICER,
                    Role.COMMITTEE_MEMBER,
                    Role.PRINCIPAL_MAGISTRATE,
                    Role.BOARD_MEMBER);

    private ProtectedIdentity() {}

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
    static void protect(Transaction tx, CaseId id, Statement said) {
        if (tx.protections().insert(id, said)) {
            tx.journal(
                    JournalAction.IDENTITY_PROTECTED,
                    StoredCaseRegistry.subject(id),
                    "office=" + said.office());
        }
    }

    /** The posting in which a person can say so. */
    static Optional<Posting> protector(OrderHands hands) {
        return hands.postings().stream()
                .filter(posting -> WHO_SAYS_SO.contains(posting.role()))
                .findFirst();
    }
}
