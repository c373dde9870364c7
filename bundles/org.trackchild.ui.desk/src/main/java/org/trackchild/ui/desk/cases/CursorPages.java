package org.trackchild.ui.desk.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trackchild.model.Page;

/**
 * Reads a list that is handed out page by page, as far as somebody scrolls. Not safe for use by
 * several threads.
 */
final class CursorPages<T> {

    private final Function<Optional<String>, Page<T>> source;

    private final List<T> items = new ArrayList<>();

    private Optional<String> next = Optional.empty();

    private boolean ended;

    /**
     * @param source the page that begins at a cursor; empty for the first
     */
    CursorPages(Function<Optional<String>, Page<T>> source) {
        this.source = source;
    }

    /** The items from an offset on; fewer than the limit at the end of the list only. */
    Stream<T> items(int offset, int limit) {
        while (items.size() < offset + limit && !ended) {
            Page<T> page = source.apply(next);
            items.addAll(page.items());
            next = page.next();
            ended = next.isEmpty();
        }
        int from = Math.min(offset, items.size());
        int to = Math.min(offset + limit, items.size());
        return List.copyOf(items.subList(from, to)).stream();
    }
}
