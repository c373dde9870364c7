package org.trackchild.ui.desk.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trackchild.model.Page;

/**
 * How many pages of a list are shown: one at first, and one more with each press of {@link More}.
 * Kept by the page of the desk, so that another language does not fold the list up again.
 */
public final class ShownPages {

    private int shown = 1;

    /** Begins with one page again: the list is one of something else from now on. */
    public void restart() {
        shown = 1;
    }

    /**
     * Reads all pages that are shown, and offers the next one where there is more.
     *
     * @param source the page that begins there; without a place the first one
     * @param more the button below the list
     * @param again reads and shows the list anew, with one page more
     * @return what the pages hold together, and where the next one begins
     */
    public <T> Page<T> read(Function<Optional<String>, Page<T>> source, More more, Runnable again) {
        List<T> items = new ArrayList<>();
        Optional<String> next = Optional.empty();
        for (int page = 0; page < shown && (page == 0 || next.isPresent()); page++) {
            Page<T> read = source.apply(next);
            items.addAll(read.items());
            next = read.next();
        }
        more.from(
                next,
                begins -> {
                    shown++;
                    again.run();
                });
        return new Page<>(items, next);
    }
}
