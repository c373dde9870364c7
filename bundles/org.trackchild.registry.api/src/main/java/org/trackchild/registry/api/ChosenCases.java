package org.trackchild.registry.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trackchild.access.api.Caller;
import org.trackchild.model.Page;

/** The first cases of a list, for work on several of them. */
public final class ChosenCases {

    private static final int PAGE = 200;

    private ChosenCases() {}

    /**
     * The cases that a filter finds for a caller.
     *
     * @param most at most so many
     */
    public static List<CaseSummary> of(
            CaseRegistry registry, Caller caller, CaseFilter filter, int most) {
        List<CaseSummary> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<CaseSummary> page =
                    registry.list(caller, filter, after, Math.min(PAGE, most - found.size()));
            found.addAll(page.items());
            after = page.next();
        } while (after.isPresent() && found.size() < most);
        return found;
    }
}
