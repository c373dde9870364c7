package org.trackchild.access.api;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.BenchKind;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;

/**
 * What the access predicate needs to know of a case.
 *
 * @param kind missing or found
 * @param office the office that keeps the case
 * @param state state of that office, empty for a national one
 * @param district district of that office, empty for state and national ones
 * @param sharedWith offices that may see the case although they do not keep it: because a case that
 *     they keep is of the same child, because they kept it before, because they help with it, or
 *     because the child lives or lived with them
 * @param livesIn the office in which a found child lives: usually the one that keeps the case, or
 *     the home in which a committee placed the child; empty when it lives in none
 * @param bench the kind of bench before which a found child stands, see {@link Role#bench()}; empty
 *     for the committee, and before it was brought before any
 */
public record CaseFacts(
        CaseKind kind,
        OfficeId office,
        String state,
        String district,
        Set<OfficeId> sharedWith,
        Optional<OfficeId> livesIn,
        String bench) {

    /** A case that stands before no other bench than the committee. */
    public CaseFacts(
            CaseKind kind,
            OfficeId office,
            String state,
            String district,
            Set<OfficeId> sharedWith,
            Optional<OfficeId> livesIn) {
        this(kind, office, state, district, sharedWith, livesIn, "");
    }

    /** A case as it is registered: a found child lives in the office that keeps its case. */
    public CaseFacts(
            CaseKind kind,
            OfficeId office,
            String state,
            String district,
            Set<OfficeId> sharedWith) {
        this(
                kind,
                office,
                state,
                district,
                sharedWith,
                kind == CaseKind.FOUND ? Optional.of(office) : Optional.empty());
    }

    public CaseFacts {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(office);
        Objects.requireNonNull(state);
        Objects.requireNonNull(district);
        sharedWith = Set.copyOf(sharedWith);
        Objects.requireNonNull(livesIn);
        Objects.requireNonNull(bench);
    }

    /** The kind of bench before which the child stands: the committee, unless another is told. */
    public String standsBefore() {
        return bench.isEmpty() ? BenchKind.COMMITTEE : bench;
    }

    /** The same before another kind of bench. */
    public CaseFacts before(String other) {
        return new CaseFacts(kind, office, state, district, sharedWith, livesIn, other);
    }
}
