package org.trackchild.notices.core;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeQuery;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * Which benches are to produce a found child because a link joins it with a missing report. Belongs
 * to one transaction; only reads.
 */
final class JoinedChildren {

    /** Benches of one kind in a district. */
    private static final int MOST = 200;

    private final Transaction tx;

    private final Directory directory;

    JoinedChildren(Transaction tx, Directory directory) {
        this.tx = tx;
        this.directory = directory;
    }

    /**
     * The offices of the benches before which the found children of a link stand, each with the
     * case of its child: all of that kind in the district where the case is kept, as all of them
     * read it. None where nobody looks for the child, where somebody did before the link, and for a
     * case that is over.
     *
     * @param entry tells that two cases were linked; entries of the single cases tell nothing more
     */
    Map<OfficeId, CaseId> benches(JournalEntry entry) {
        Map<OfficeId, CaseId> benches = new LinkedHashMap<>();
        if (!entry.subject().type().equals(Subject.IDENTITY_LINK)) {
            return benches;
        }
        List<CaseId> pair = EntryNotices.cases(entry);
        List<IdentityLink> others =
                tx.identityLinks().ofCases(tx.identityLinks().childrenOf(pair)).stream()
                        .filter(IdentityLink::isInForce)
                        .filter(each -> !each.id().toString().equals(entry.subject().id()))
                        .toList();
        List<List<StoredCase>> sides =
                pair.stream().map(each -> tx.cases().findAll(side(each, others))).toList();
        for (List<StoredCase> side : sides) {
            if (!isLookedFor(side) && sides.stream().anyMatch(JoinedChildren::isLookedFor)) {
                side.stream()
                        .filter(each -> isOpen(each, CaseKind.FOUND))
                        .forEach(
                                each ->
                                        benches(each.facts())
                                                .forEach(
                                                        bench ->
                                                                benches.putIfAbsent(
                                                                        bench.id(),
                                                                        each.content().id())));
            }
        }
        return benches;
    }

    /** The cases that other links connect with one. */
    private static Set<CaseId> side(CaseId of, List<IdentityLink> others) {
        Set<CaseId> side = new LinkedHashSet<>(Set.of(of));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (IdentityLink each : others) {
                List<CaseId> both = each.pair().both();
                if (both.stream().anyMatch(side::contains)) {
                    grew |= side.addAll(both);
                }
            }
        }
        return side;
    }

    private static boolean isLookedFor(List<StoredCase> side) {
        return side.stream().anyMatch(each -> isOpen(each, CaseKind.MISSING));
    }

    private static boolean isOpen(StoredCase each, CaseKind kind) {
        return each.facts().kind() == kind && !each.content().header().status().isClosed();
    }

    private List<Office> benches(CaseFacts facts) {
        Optional<OfficeType> type = Code.find(OfficeType.class, facts.standsBefore());
        return type.isEmpty() || facts.district().isEmpty()
                ? List.of()
                : directory
                        .offices(
                                new OfficeQuery(
                                        "",
                                        type,
                                        facts.state(),
                                        facts.district(),
                                        Optional.empty(),
                                        MOST))
                        .items();
    }
}
