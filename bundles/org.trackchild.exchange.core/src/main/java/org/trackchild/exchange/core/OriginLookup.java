package org.trackchild.exchange.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trackchild.registry.api.Origin;
import org.trackchild.store.api.Store;

/** Asks the store, without writing, which records it knows. */
final class OriginLookup {

    private final Store store;

    OriginLookup(Store store) {
        this.store = store;
    }

    /** Sorts records by what the store knows of them, in one transaction. */
    Sorted sort(List<Row> rows) {
        return store.read(
                tx -> {
                    Sorted sorted =
                            new Sorted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
                    for (Row row : rows) {
                        Optional<Origin> known =
                                tx.cases()
                                        .findByOrigin(row.origin().source(), row.reference())
                                        .flatMap(stored -> stored.content().origin());
                        if (known.isEmpty()) {
                            sorted.fresh().add(row);
                        } else if (known.get().contentHash().equals(row.origin().contentHash())) {
                            sorted.unchanged().add(row);
                        } else {
                            sorted.reused().add(row);
                        }
                    }
                    return sorted;
                });
    }

    /**
     * Records, each in one of the lists.
     *
     * @param fresh not known
     * @param unchanged known with the same content
     * @param reused known with other content
     */
    record Sorted(List<Row> fresh, List<Row> unchanged, List<Row> reused) {}
}
