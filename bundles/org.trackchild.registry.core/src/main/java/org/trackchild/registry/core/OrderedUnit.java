package org.trackchild.registry.core;

import java.util.Optional;
import java.util.stream.Stream;
import org.trackchild.directory.api.Office;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.LawfulRequest;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** The office that the order names on which a step rests. Inside of one transaction. */
final class OrderedUnit {

    private final Transaction tx;

    private final CaseDesk desk;

    OrderedUnit(Transaction tx, CaseDesk desk) {
        this.tx = tx;
        this.desk = desk;
    }

    /** The office; empty when the order names none that the directory knows. */
    Optional<Office> of(StoredCase stored, LawfulRequest law, Step made) {
        return tx.orders().ofCase(stored.content().id()).stream()
                .filter(each -> each.signature().isPresent())
                .filter(each -> made.evidence().containsValue(each.number()))
                .flatMap(each -> named(stored, law, each))
                .flatMap(id -> desk.office(new OfficeId(id)).stream())
                .findFirst();
    }

    private Stream<String> named(StoredCase stored, LawfulRequest law, Order order) {
        return desk
                .rules(stored.facts())
                .order(stored.facts().kind(), order.content().kind())
                .stream()
                .flatMap(kind -> kind.particulars().stream())
                .filter(each -> each.shape() == Evidence.Shape.OFFICE)
                .filter(each -> each.kind().equals(law.whom().office()))
                .flatMap(
                        each ->
                                Optional.ofNullable(order.content().particulars().get(each.code()))
                                        .stream());
    }
}
