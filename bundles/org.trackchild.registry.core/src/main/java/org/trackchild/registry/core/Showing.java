package org.trackchild.registry.core;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.Reading;
import org.trackchild.journal.api.Through;
import org.trackchild.model.CaseId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/**
 * Reads something for somebody in which several cases are shown, so that the journal is told.
 *
 * @param caller who reads
 * @param through what kind of list it is
 */
record Showing(Store store, Caller caller, Through through) {

    /**
     * Reads a list.
     *
     * @param work reads it
     * @param cases the cases that an element of it shows
     */
    <T> List<T> list(Function<Transaction, List<T>> work, Function<T, Stream<CaseId>> cases) {
        return all(work, list -> list.stream().flatMap(cases));
    }

    /** The same with a page of a list. */
    <T> Page<T> page(Function<Transaction, Page<T>> work, Function<T, Stream<CaseId>> cases) {
        return all(work, page -> page.items().stream().flatMap(cases));
    }

    /** The same with whatever shows cases. */
    <T> T all(Function<Transaction, T> work, Function<T, Stream<CaseId>> cases) {
        return store.show(
                caller,
                tx -> {
                    T read = work.apply(tx);
                    tx.shown(Reading.of(through), cases.apply(read).toList());
                    return read;
                });
    }

    /** The case of a line. */
    static Stream<CaseId> of(CaseSummary line) {
        return Stream.of(line.header().id());
    }
}
