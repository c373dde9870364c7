package org.trackchild.store.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Headcount;
import org.trackchild.registry.api.Roll;

/** Headcounts of homes, and what rolls need of cases. Nothing is ever changed. */
@ProviderType
public interface HeadcountTable {

    /**
     * A child came to an office in which it lives, or left it.
     *
     * @param of the case
     * @param home the office
     * @param how how
     * @param at when it was written down
     */
    record Happened(CaseId of, OfficeId home, Roll.Movement how, Instant at) {

        public Happened {
            Objects.requireNonNull(of);
            Objects.requireNonNull(home);
            Objects.requireNonNull(how);
            Objects.requireNonNull(at);
        }
    }

    void insert(Headcount added);

    Optional<Headcount> find(UUID id);

    /** The last headcount of a home. */
    Optional<Headcount> last(OfficeId home);

    /**
     * The headcounts of a home, the latest first.
     *
     * @param after where the page begins, from the page before
     */
    Page<Headcount> list(OfficeId home, Optional<String> after, int limit);

    /** The cases of the children who live in a home, by their numbers, and since when they do. */
    Map<CaseId, Instant> living(OfficeId home);

    /** How many children ran away from a home, to which they would be brought back. */
    long countRunAway(OfficeId home);

    /** Those of some homes in which a child lives. */
    Set<OfficeId> inhabited(Collection<OfficeId> homes);

    /** Those of the children who live in a home that are under way. */
    Set<CaseId> underWay(OfficeId home);

    /**
     * The children who live in a home, are not under way, and of whom no count of an evening says
     * where they were.
     *
     * @param closes who came to the home later does not belong to the evening
     */
    Set<CaseId> uncounted(OfficeId home, LocalDate evening, Instant closes);

    /** How many children {@link #uncounted} are in each of some homes; only homes with any. */
    Map<OfficeId, Long> countUncounted(
            Collection<OfficeId> homes, LocalDate evening, Instant closes);

    /**
     * Nobody else who locks the home writes down who comes to it and who leaves it, or counts its
     * children, until this transaction ends.
     */
    void lock(OfficeId home);

    /** Writes down that a child came or left. */
    void moved(Happened movement);

    /** Who came to a home and who left it since a moment, in this order. */
    List<Happened> since(OfficeId home, Instant since);

    /** The offices in which a child lives or lived, as far as that was written down. */
    Set<OfficeId> lived(CaseId child);

    /**
     * Where a child lived before it came last to an office: the one that it left for that one, the
     * one that it left for this, and so on.
     *
     * @return the latest first; the last is the one to which it came from nowhere
     */
    List<OfficeId> before(CaseId child, OfficeId office);
}
