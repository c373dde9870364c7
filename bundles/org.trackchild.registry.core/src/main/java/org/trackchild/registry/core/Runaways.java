package org.trackchild.registry.core;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return numbered(tx, CaseKind.FOUND, said.relation())
                .filter(id -> says(tx, id, report.header().number()));
    }

    /**
     * The report that was made when a child last ran away.
     *
     * @param found the case from which it did so
     * @return empty when it never did
     */
    static Optional<CaseId> report(Transaction tx, ChildCase found) {
        return numbers(tx, found)
                .reduce((first, second) -> second)
                .flatMap(number -> numbered(tx, CaseKind.MISSING, number));
    }

    /** The reports that were made each time when a child ran away. */
    static Set<CaseId> reports(Transaction tx, ChildCase found) {
        return numbers(tx, found)
                .flatMap(number -> numbered(tx, CaseKind.MISSING, number).stream())
                .collect(Collectors.toSet());
    }

    private static Stream<String> numbers(Transaction tx, ChildCase found) {
        return found.header().kind() == CaseKind.FOUND
                ? tx.transitions().ofCase(found.id()).stream()
                        .map(each -> each.step().evidence().get(RunawayReport.MISSING_REPORT))
                        .filter(Objects::nonNull)
                : Stream.empty();
    }

    private static Optional<CaseId> numbered(Transaction tx, CaseKind kind, String text) {
        CaseFilter number = CaseFilter.all().with().kind(kind).text(text).build();
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
                        .findFirst()
                : Optional.empty();
    }

    private static boolean says(Transaction tx, CaseId id, String report) {
        return tx.transitions().ofCase(id).stream()
                .map(each -> each.step().evidence().get(RunawayReport.MISSING_REPORT))
                .anyMatch(report::equals);
    }
}
