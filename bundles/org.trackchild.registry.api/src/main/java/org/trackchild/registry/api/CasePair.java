package org.trackchild.registry.api;

import java.util.List;
import org.trackchild.model.CaseId;

/**
 * Two different cases, of whatever kinds, in the order of their identifiers: whoever names the two
 * the other way round means the same pair.
 *
 * @param one the case with the lower identifier
 * @param other the other case
 */
public record CasePair(CaseId one, CaseId other) {

    public CasePair {
        if (one.compareTo(other) >= 0) {
            throw new IllegalArgumentException("no pair in order: " + one + ", " + other);
        }
    }

    /**
     * The pair of two cases.
     *
     * @throws IllegalArgumentException when they are one and the same
     */
    public static CasePair of(CaseId first, CaseId second) {
        return first.compareTo(second) < 0
                ? new CasePair(first, second)
                : new CasePair(second, first);
    }

    /** Both cases. */
    public List<CaseId> both() {
        return List.of(one, other);
    }

    /** Whether a case is one of the two. */
    public boolean holds(CaseId id) {
        return one.equals(id) || other.equals(id);
    }

    /** The case of the pair that a case of it is not. */
    public CaseId besides(CaseId id) {
        return one.equals(id) ? other : one;
    }
}
