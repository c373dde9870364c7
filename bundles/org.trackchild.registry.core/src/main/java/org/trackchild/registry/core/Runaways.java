package org.trackchild.registry.core;

import java.util.List;
import java.util.Optional;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Particulars.MissingParticulars;
import org.trackchild.store.api.CaseSelection;
import org.trackchild.store.api.Transaction;

/** Finds the case of a child that ran away by the report of it; the two are not linked. */
final class Runaways {

    private Runaways() {}

    /**
     * The case of the child that ran away.
     *
     * @param report any case
     * @return empty when it is not the report of a child that ran away
     */
    static Optional<CaseId> ranAway(Transaction tx, ChildCase report) {
        if (!(report.particulars() instanceof MissingParticulars said)) {
            return Optional.empty();
        }
        CaseFilter number =
                CaseFilter.all().with().kind(CaseKind.FOUND).text(said.relation()).build();
        return number.isNumber()
                ? tx
                        .cases()
                        .list(
                                new CaseSelection(Reach.EVERYTHING, number, List.of()),
                                Optional.empty(),
                                1)
                        .items()
                        .stream()
                        .map(each -> each.header().id())
                        .filter(id -> says(tx, id, report.header().number()))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean says(Transaction tx, CaseId id, String report) {
        return tx.transitions().ofCase(id).stream()
                .map(each -> each.step().evidence().get(RunawayReport.MISSING_REPORT))
                .anyMatch(report::equals);
    }
}
