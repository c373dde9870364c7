package org.trackchild.store.api;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;

/** Proposals. There is at most one for each pair of records. */
@ProviderType
public interface ProposalTable {

    void insert(Proposal added);

    /**
     * Replaces a proposal with its explanation and answers.
     *
     * @return {@code false}, and nothing changed, when the current version is not {@code
     *     expectedVersion}, or when there are answers that the changed one does not have: not every
     *     answer makes a new version
     */
    boolean update(Proposal changed, long expectedVersion);

    Optional<Proposal> find(UUID id);

    Optional<Proposal> findPair(Proposal.Pair pair);

    /** All proposals of a case, in no particular order. */
    default List<Proposal> ofCase(CaseId id) {
        return ofCases(Set.of(id));
    }

    /** All proposals of any of the cases, each once, in no particular order. */
    List<Proposal> ofCases(Collection<CaseId> ids);

    /** Identifiers of all proposals with a status. */
    List<UUID> withStatus(ProposalStatus status);

    /**
     * Proposals of which at least one case is within reach, latest first.
     *
     * @param status only these; empty for all
     * @param after where the page begins, from the page before
     */
    Page<Proposal> list(Reach reach, Set<ProposalStatus> status, Optional<String> after, int limit);

    /**
     * Proposals of one status of which something is awaited from a side whose case is kept within
     * reach, the oldest first.
     *
     * @param limit at most so many, 1 or more
     */
    List<Proposal> awaiting(Reach reach, ProposalStatus status, int limit);

    long count(Reach reach, Set<ProposalStatus> status);
}
