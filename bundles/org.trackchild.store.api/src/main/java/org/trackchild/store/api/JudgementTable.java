package org.trackchild.store.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseId;
import org.trackchild.quality.api.Judgement;

/** What people decided about pairs. */
@ProviderType
public interface JudgementTable {

    /** Adds a judgement, or replaces the one of the same pair. */
    void put(Judgement judgement);

    /** Forgets the judgement of a pair, if there is one. */
    void remove(CaseId missing, CaseId found);

    /** The judgement of a pair. */
    Optional<Judgement> find(CaseId missing, CaseId found);

    /** How many pairs were decided after a moment. */
    long countSince(Instant moment);

    /**
     * The latest judgements.
     *
     * @param limit at most so many, 1 or more
     * @return latest first
     */
    List<Judgement> latest(int limit);
}
