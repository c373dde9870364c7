package org.trackchild.store.api;

import java.util.Collection;
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
     * themselves. Asks the database each time, also when the transaction read the links before:
     * whoever waited for a lock sees what was linked or taken back meanwhile.
     *
     * @return to be changed by the caller as it likes
     */
    Set<CaseId> childrenOf(Collection<CaseId> ids);
}
