package org.trackchild.store.api;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.FamilySuggestion;
import org.trackchild.registry.api.FamilyTie;
import org.trackchild.registry.api.Statement;

/** Statements that cases are of children of one family. At most one of each pair is in force. */
@ProviderType
public interface FamilyTieTable {

    /**
     * Adds a tie. When another transaction ties the pair at the same time, one of the two works is
     * run again and then finds the tie.
     */
    void insert(FamilyTie added);

    /**
     * Takes a tie back.
     *
     * @return {@code false}, and nothing changed, when it is not in force
     */
    boolean withdraw(UUID id, Statement statement);

    Optional<FamilyTie> find(UUID id);

    /** All ties of any of the cases, the withdrawn ones too, each once, in no particular order. */
    List<FamilyTie> ofCases(Collection<CaseId> ids);

    /**
     * Remembers that a suggestion is wrong; a later one about the same pair replaces it.
     *
     * @param clues all that suggested it
     */
    void dismiss(CasePair pair, Set<FamilySuggestion.Clue> clues, Statement statement);

    /** By the other case of the pair, the clues in spite of which it was dismissed. */
    Map<CaseId, Set<FamilySuggestion.Clue>> dismissed(CaseId id);

    /**
     * The family of some cases: all cases of all children that ties in force connect with them, and
     * the cases of their own children.
     *
     * @param links which cases are of one child
     * @param counts which ties in force connect
     */
    default Set<CaseId> familyOf(
            Collection<CaseId> ids, IdentityLinkTable links, Predicate<FamilyTie> counts) {
        Set<CaseId> all = links.childrenOf(ids);
        Collection<CaseId> latest = all;
        while (!latest.isEmpty()) {
            Set<CaseId> next = new HashSet<>();
            ofCases(latest).stream()
                    .filter(FamilyTie::isInForce)
                    .filter(counts)
                    .forEach(tie -> next.addAll(tie.pair().both()));
            next.removeAll(all);
            Set<CaseId> found = next.isEmpty() ? next : links.childrenOf(next);
            all.addAll(found);
            latest = found;
        }
        return all;
    }
}
