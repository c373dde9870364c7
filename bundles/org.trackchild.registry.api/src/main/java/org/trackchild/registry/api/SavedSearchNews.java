package org.trackchild.registry.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.trackchild.model.Problem;

/**
 * What came since somebody looked at a saved search.
 *
 * @param search the search
 * @param looked when the reader looked last
 * @param fresh how many cases of it were registered since, of those that the reader may see now;
 *     empty when it cannot be searched any more
 * @param problems why it cannot
 */
public record SavedSearchNews(
        SavedSearch search, Instant looked, OptionalLong fresh, List<Problem> problems) {

    public SavedSearchNews {
        Objects.requireNonNull(search);
        Objects.requireNonNull(looked);
        Objects.requireNonNull(fresh);
        problems = List.copyOf(problems);
    }
}
