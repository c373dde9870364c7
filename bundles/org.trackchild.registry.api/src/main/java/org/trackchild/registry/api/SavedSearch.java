package org.trackchild.registry.api;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.OfficeId;

/**
 * A search that somebody keeps under a name. It holds what was asked, never what was found: each
 * reader finds what that reader may see at that moment. Immutable.
 *
 * @param id its identifier
 * @param owner account of whoever keeps it
 * @param sharedWith the office whose people see it too; empty for the owner alone
 * @param name what the owner calls it, 1 to {@link SavedSearches#LONGEST} characters
 * @param terms what is asked, as {@link FilterTerms} writes it
 * @param version counts the changes, from 1
 * @param changedAt when it was changed last
 */
public record SavedSearch(
        UUID id,
        String owner,
        Optional<OfficeId> sharedWith,
        String name,
        Map<String, String> terms,
        long version,
        Instant changedAt) {

    public SavedSearch {
        Objects.requireNonNull(id);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(sharedWith);
        Objects.requireNonNull(name);
        terms = Map.copyOf(terms);
        Objects.requireNonNull(changedAt);
    }

    /**
     * What is asked.
     *
     * @param name what to call it
     * @param filter which cases are meant
     * @param shared whether the people of the owner's office see it, too
     */
    public record Draft(String name, CaseFilter filter, boolean shared) {

        public Draft {
            Objects.requireNonNull(name);
            Objects.requireNonNull(filter);
        }
    }

    /** The filter; empty when a part of it cannot be read any more, see {@link FilterTerms}. */
    public Optional<CaseFilter> filter() {
        return FilterTerms.readAll(terms);
    }

    /**
     * Whether a filter is what is left of this search, of which some limit is none any more: it
     * would mean more cases than were asked for.
     */
    public boolean isLeftIn(CaseFilter other) {
        return filter().isEmpty()
                && FilterTerms.write(FilterTerms.read(terms)).equals(FilterTerms.write(other));
    }
}
