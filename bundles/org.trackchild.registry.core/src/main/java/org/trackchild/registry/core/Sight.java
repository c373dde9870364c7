package org.trackchild.registry.core;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** Several cases at once as one caller may see them, each by the one predicate. */
record Sight(Transaction tx, CaseDesk desk, Caller caller) {

    boolean may(Action action, StoredCase found) {
        return desk.policy().decide(caller, action, found.facts()).allowed();
    }

    /** Those of some cases that the caller may see. */
    Map<CaseId, StoredCase> of(Collection<CaseId> ids) {
        Map<CaseId, StoredCase> seen = new HashMap<>();
        tx.cases().findAll(ids).stream()
                .filter(each -> may(Action.READ, each))
                .forEach(each -> seen.put(each.content().id(), desk.seen(caller, each)));
        return seen;
    }

    /** Whether the caller may answer for one of some cases. */
    boolean answersForAny(Map<CaseId, StoredCase> cases) {
        return cases.values().stream().anyMatch(each -> may(Action.ANSWER, each));
    }

    /**
     * Journals that cases were read that the caller may see.
     *
     * @param part which part of them, for the details
     */
    void journal(Collection<CaseId> shown, String part) {
        tx.cases().findAll(shown).stream()
                .sorted((one, other) -> one.content().id().compareTo(other.content().id()))
                .forEach(
                        each ->
                                tx.journal(
                                        JournalAction.CASE_READ,
                                        StoredCaseRegistry.subject(each.content().id()),
                                        "part="
                                                + part
                                                + ";reason="
                                                + desk.policy()
                                                        .decide(caller, Action.READ, each.facts())
                                                        .reason()));
    }
}
