package org.trackchild.directory.core;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.trackchild.access.api.Reach;
import org.trackchild.directory.api.OfficeProblem;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.CaseSelection;
import org.trackchild.store.api.Transaction;

/** What still depends on an office: its children, people, cases and the offices below it. */
record Remainder(Transaction tx, OfficeId office) {

    /** Notes what there is to do before the office can be closed. */
    void ofToday(OfficeRules rules) {
        // nobody is admitted meanwhile
        tx.headcounts().lock(office);
        note(rules, OfficeProblem.CHILDREN_LIVE_THERE, tx.headcounts().living(office).size(), "");
        people(rules, "");
        long open =
                Arrays.stream(CaseStatus.values())
                        .filter(status -> !status.isClosed())
                        .mapToLong(status -> cases(CaseFilter.all().with().status(status)))
                        .sum();
        note(rules, OfficeProblem.CASES_ARE_KEPT_THERE, open, "");
        note(rules, OfficeProblem.OFFICES_BELONG_TO_IT, tx.offices().countOpenBelow(office), "");
    }

    /** Notes what remembers the kind and the place of the office, also cases that are closed. */
    void ofAnyTime(String field, OfficeRules rules) {
        note(
                rules,
                OfficeProblem.CHILDREN_LIVE_THERE,
                tx.headcounts().living(office).size(),
                field);
        people(rules, field);
        note(rules, OfficeProblem.CASES_ARE_KEPT_THERE, cases(CaseFilter.all().with()), field);
    }

    private void people(OfficeRules rules, String field) {
        note(
                rules,
                OfficeProblem.PEOPLE_WORK_THERE,
                tx.accounts().ofOffice(office).stream()
                        .filter(account -> worksIn(account, office, Account.day(tx.now())))
                        .count(),
                field);
    }

    private long cases(CaseFilter.Builder which) {
        return tx.cases()
                .count(
                        new CaseSelection(
                                Reach.EVERYTHING, which.office(office).build(), List.of()));
    }

    private static void note(OfficeRules rules, OfficeProblem what, long many, String field) {
        if (many > 0) {
            rules.note(what, field, many);
        }
    }

    /** Now or later, or once the account is enabled again; whose posting is over has left. */
    private static boolean worksIn(Account account, OfficeId office, LocalDate today) {
        return account.tenures().stream()
                .anyMatch(
                        tenure ->
                                tenure.posting().office().equals(office) && !tenure.isOver(today));
    }
}
