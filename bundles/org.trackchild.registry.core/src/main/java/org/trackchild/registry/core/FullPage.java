package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trackchild.model.Page;

/**
 * Reads a page of a list of which many rows may be of no concern to the reader: it reads on until
 * the page is full, or the list at its end, so that a page with room has nothing behind it.
 *
 * @param source at most so many rows from there on
 * @param concern what each of some rows is for the reader, in their order; empty where it is of no
 *     concern
 */
record FullPage<R, T>(Source<R> source, Function<List<R>, List<Optional<T>>> concern) {

    /** Where the rows are. */
    interface Source<R> {

        /** At most so many rows from there on. */
        Page<R> read(Optional<String> from, int most);
    }

    /**
     * Reads it.
     *
     * @param limit at most so many are told, and so many rows read at once
     */
    Page<T> read(Optional<String> after, int limit) {
        List<T> told = new ArrayList<>();
        Optional<String> from = after;
        while (true) {
            Page<R> chunk = source.read(from, limit);
            List<Optional<T>> each = concern.apply(chunk.items());
            for (int i = 0; i < each.size(); i++) {
                each.get(i).ifPresent(told::add);
                if (told.size() == limit) {
                    boolean isLast = i == each.size() - 1;
                    return new Page<>(
                            told, isLast ? chunk.next() : source.read(from, i + 1).next());
                }
            }
            if (chunk.next().isEmpty()) {
                return new Page<>(told, Optional.empty());
            }
            from = chunk.next();
        }
    }
}
