package org.trackchild.registry.core;

import java.util.Set;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Revision;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Transfer;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** What an accepted request does to a case that is locked, inside of one transaction. */
final class CaseMove {

    private final Transaction tx;

    private final CaseDesk desk;

    CaseMove(Transaction tx, CaseDesk desk) {
        this.tx = tx;
        this.desk = desk;
    }

    /** What the access predicate knows of a case that an office keeps. */
    static CaseFacts facts(Transfer.Keeper keeper, StoredCase of) {
        return new CaseFacts(
                        of.facts().kind(),
                        keeper.office(),
                        keeper.state(),
                        keeper.district(),
                        Set.of())
                .before(of.facts().bench());
    }

    private CaseFacts moved(Transfer.Keeper keeper, StoredCase of) {
        return new CaseFacts(
                of.facts().kind(),
                keeper.office(),
                keeper.state(),
                keeper.district(),
                Set.of(),
                new Lodging(tx, desk).afterMove(keeper, of),
                of.facts().bench());
    }

    /**
     * Refuses what would go to an office that was closed since it was asked; nobody closes it until
     * the end.
     *
     * @throws ProblemException {@link CaseProblem#OFFICE_CLOSED_MEANWHILE}
     */
    CaseMove mustWork(Transfer.Keeper asked) {
        if (tx.offices().lock(asked.office()).filter(each -> !each.isOpen()).isPresent()) {
            throw new ProblemException(CaseProblem.OFFICE_CLOSED_MEANWHILE);
        }
        return this;
    }

    /**
     * Another office keeps the case; the one that kept it may still read it: the family knows that
     * office, papers and answers about the past stay with it.
     *
     * @param said who lets it go there, and why
     * @return what the journal is told
     */
    String to(Transfer.Keeper keeper, StoredCase stored, Statement said) {
        ChildCase old = stored.content();
        CaseHeader header = old.header();
        Revision revision = header.revision();
        OfficeId before = header.office();
        ChildCase moved =
                new ChildCase(
                        new CaseHeader(
                                header.id(),
                                header.number(),
                                header.kind(),
                                header.status(),
                                keeper.office(),
                                new Revision(
                                        revision.version() + 1,
                                        revision.registeredBy(),
                                        revision.registeredAt(),
                                        tx.now(),
                                        revision.tracedAt())),
                        old.child(),
                        old.event(),
                        old.particulars(),
                        old.origin(),
                        old.photos(),
                        old.extra());
        CaseFacts facts = moved(keeper, stored);
        if (!tx.cases().move(moved, facts, revision.version())) {
            throw new ProblemException(CaseProblem.CHANGED_MEANWHILE);
        }
        new Lodging(tx, desk).handedOver(stored, facts.livesIn());
        tx.cases().unshare(header.id(), keeper.office());
        tx.cases().share(header.id(), before);
        new LinkedCases(tx, desk).moved(header.id(), before);
        new AssignmentBook(tx, desk).left(header.id(), before);
        new MovedListings(tx, desk).settle(stored, facts, said);
        return ";version=" + moved.header().revision().version();
    }

    /**
     * Another office helps, and may read the case.
     *
     * @return what the journal is told
     */
    String helped(Transfer.Keeper helper, StoredCase stored) {
        if (!helper.office().equals(stored.facts().office())) {
            tx.cases().share(stored.content().id(), helper.office());
        }
        return "";
    }
}
