package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.FamilyView;
import org.trackchild.store.api.StoredCase;

/** Children of a family as a reader sees them. Pure. */
final class FamilyChildren {

    private FamilyChildren() {}

    /** The children of which the reader sees a case, the latest registered first. */
    static List<FamilyView.Child> seen(List<Set<CaseId>> all, Map<CaseId, StoredCase> seen) {
        List<FamilyView.Child> children = new ArrayList<>();
        for (Set<CaseId> child : all) {
            List<StoredCase> cases =
                    child.stream()
                            .filter(seen::containsKey)
                            .sorted(Comparator.reverseOrder())
                            .map(seen::get)
                            .toList();
            if (!cases.isEmpty()) {
                children.add(
                        new FamilyView.Child(
                                cases.stream().map(each -> CaseSummary.of(each.content())).toList(),
                                cases.stream().flatMap(each -> home(each).stream()).findFirst()));
            }
        }
        children.sort(
                Comparator.comparing(
                        (FamilyView.Child child) -> child.cases().get(0).header().id(),
                        Comparator.reverseOrder()));
        return children;
    }

    /** Where the found child of a case lives, as far as an office has it in its custody. */
    private static Optional<OfficeId> home(StoredCase of) {
        return of.content().header().kind() == CaseKind.FOUND
                        && of.content().header().status().isInCustody()
                ? of.facts().livesIn()
                : Optional.empty();
    }

    /** The cases of some children. */
    static Set<CaseId> cases(List<FamilyView.Child> children) {
        return children.stream()
                .flatMap(child -> child.cases().stream())
                .map(each -> each.header().id())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * Whether a child lives in an office, and that is another one, as far as the cases say that the
     * reader sees: where others live is nothing to be told by a count.
     */
    static boolean livesBesides(Set<CaseId> child, Map<CaseId, StoredCase> seen, OfficeId home) {
        Set<OfficeId> homes =
                child.stream()
                        .filter(seen::containsKey)
                        .flatMap(each -> home(seen.get(each)).stream())
                        .collect(Collectors.toSet());
        return !homes.isEmpty() && !homes.contains(home);
    }
}
