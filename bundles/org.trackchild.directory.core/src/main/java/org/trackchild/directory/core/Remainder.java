package org.trackchild.directory.core;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.trackchild.access.api.Reach;
import org.trackchild.directory.api.OfficeProblem;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.Transfers;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.CaseSelection;
import org.trackchild.store.api.Transaction;
import org.trackchild.store.api.TransferTable;

/** What still depends on an office: its children, people, cases and the offices below it. */
record Remainder(Transaction tx, OfficeId office) {

    /** More are not counted. */
    private static final int MOST_SITTINGS = 1_000;

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
        awaited(rules);
        long below = tx.offices().countOpenBelow(office);
        if (below > 0) {
            rules.note(
                    OfficeProblem.OFFICES_BELONG_TO_IT,
                    "",
                    below,
                    OfficeEntries.named(tx.offices().openBelow(office, OfficeEntries.MOST_NAMED)));
        }
    }

    /** What was decided or asked already, and would come to an office that is closed. */
    private void awaited(OfficeRules rules) {
        note(rules, OfficeProblem.CHILDREN_RAN_AWAY, tx.headcounts().countRunAway(office), "");
        note(
                rules,
                OfficeProblem.ORDERS_NAME_IT,
                tx.orders().inForceShownTo(office).stream()
                        .filter(
                                // one that cannot be opened may name it
                                order ->
                                        !order.isIntact()
                                                || order.content()
                                                        .particulars()
                                                        .containsValue(office.value()))
                        .filter(order -> !isCarriedOut(order))
                        .count(),
                "");
        note(
                rules,
                OfficeProblem.REQUESTS_WAIT_THERE,
                tx.transfers()
                        .count(
                                new TransferTable.Selection(
                                        Transfers.Direction.INCOMING,
                                        new Reach(false, Set.of(), Set.of(), Set.of(office)),
                                        Set.of(Transfer.Status.ASKED))),
                "");
        note(
                rules,
                OfficeProblem.SITTINGS_ARE_PLANNED,
                tx.sittings().ahead(Set.of(office), MOST_SITTINGS).size(),
                "");
    }

    /** By a step, or with its signature: then the child came to the home after it. */
    private boolean isCarriedOut(Order order) {
        return tx.transitions().ofCase(order.of()).stream().anyMatch(each -> each.restsOn(order))
                || tx.headcounts().since(office, order.signature().orElseThrow().at()).stream()
                        .anyMatch(each -> each.of().equals(order.of()));
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
