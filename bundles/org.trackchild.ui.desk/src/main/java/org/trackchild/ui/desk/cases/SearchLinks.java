package org.trackchild.ui.desk.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.FilterTerms;
import org.trackchild.registry.api.SavedSearch;
import org.trackchild.ui.desk.parts.PageAddress;

/**
 * Addresses of saved searches. They carry the filter itself: whoever is sent one sees what that
 * reader may see, whether or not the search is shared.
 */
public final class SearchLinks {

    /** Name of the parameter with the identifier of a saved search. */
    static final String SAVED = "saved";

    private SearchLinks() {}

    /** Address of what a search finds, below the desk. */
    public static String of(SavedSearch search) {
        Map<String, String> address = new HashMap<>(search.terms());
        address.put(SAVED, search.id().toString());
        return PageAddress.of("cases", address);
    }

    /** Address of the cases of an incident, below the desk. */
    public static String ofIncident(String number) {
        return PageAddress.of(
                "cases", FilterTerms.write(CaseFilter.all().with().incident(number).build()));
    }

    /**
     * Whether a page shows what is {@linkplain SavedSearch#isLeftIn left} of an outdated search.
     *
     * @param open the search that the page shows; empty for none
     * @param filter the filter of the page
     */
    static boolean isOutdated(Optional<SavedSearch> open, CaseFilter filter) {
        return open.filter(search -> search.isLeftIn(filter)).isPresent();
    }
}
