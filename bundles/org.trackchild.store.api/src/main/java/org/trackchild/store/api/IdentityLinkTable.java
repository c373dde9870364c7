package org.trackchild.store.api;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.registry.api.Statement;

/** Statements that two cases are of one child. At most one of each pair is in force. */
@ProviderType
public interface IdentityLinkTable {

    /**
     * Adds a link. When another transaction links the pair at the same time, one of the two works
     * is run again and then finds the link.
     */
    void insert(IdentityLink added);

    /**
     * Takes a link back.
     *
     * @return {@code false}, and nothing changed, when it is not in force
     */
    boolean withdraw(UUID id, Statement statement);

    Optional<IdentityLink> find(UUID id);

    /** The link in force between two cases. */
    Optional<IdentityLink> inForce(CasePair pair);

    /** All links of any of the cases, the withdrawn ones too, each once, in no particular order. */
    List<IdentityLink> ofCases(Collection<CaseId> ids);

    /**
     * The children of some cases: all cases that links in force connect with them, and they
     * themselves.
     */
    default Set<CaseId> childrenOf(Collection<CaseId> ids) {
        Set<CaseId> all = new HashSet<>(ids);
        Collection<CaseId> latest = ids;
        while (!latest.isEmpty()) {
            Set<CaseId> next = new HashSet<>();
            ofCases(latest).stream()
                    .filter(IdentityLink::isInForce)
                    .forEach(link -> next.addAll(link.pair().both()));
            next.removeAll(all);
            all.addAll(next);
            latest = next;
        }
        return all;
    }
}
