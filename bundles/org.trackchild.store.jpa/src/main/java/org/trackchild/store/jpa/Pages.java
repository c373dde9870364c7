package org.trackchild.store.jpa;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trackchild.model.Page;

/** Cuts pages out of rows of which one more than wanted was read. */
final class Pages {

    private Pages() {}

    static <R> Page<R> of(List<R> rows, int limit, Function<R, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, Optional.empty());
        }
        List<R> page = rows.subList(0, limit);
        return new Page<>(page, Optional.of(cursor.apply(page.get(limit - 1))));
    }
}
