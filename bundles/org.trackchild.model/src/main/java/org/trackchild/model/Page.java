package org.trackchild.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A stretch of a longer list.
 *
 * @param items the items of this stretch
 * @param next where the following stretch begins, to be handed back as it is; empty at the end of
 *     the list
 */
public record Page<T>(List<T> items, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }

    /** The same stretch with other items. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), next);
    }
}
