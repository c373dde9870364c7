package org.trackchild.store.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Recognition;
import org.trackchild.registry.api.Recognitions.Sought;

/**
 * Recognised fit facilities and fit persons, and which children are with them. Nothing is ever
 * taken away.
 */
@ProviderType
public interface RecognitionTable {

    /**
     * Where recognitions are looked for: in all of some states, or in some districts.
     *
     * @param states their codes
     * @param districts their codes
     */
    record Where(Set<String> states, Set<String> districts) {

        public Where {
            states = Set.copyOf(states);
            districts = Set.copyOf(districts);
        }
    }

    /** The next number; none is given out twice. */
    String nextNumber(int year);

    /** Adds one with its first act. */
    void insert(Recognition added);

    /** Keeps the last act of one that was locked, and whom it takes in from now on. */
    void add(Recognition after);

    Optional<Recognition> find(UUID id);

    /** The one with a number. */
    Optional<Recognition> numbered(String number);

    /** Locks one until the end of the transaction, and reads it as it is then. */
    Optional<Recognition> lock(UUID id);

    /** Those of a kind that are called so in a district, whatever the case of the letters. */
    List<Recognition> called(String name, Recognition.Kind kind, String district);

    /**
     * Some of them, the latest written down first.
     *
     * @param today by which it is judged how they stand
     * @param after where the page begins, from the page before
     */
    Page<Recognition> list(
            Where where, Sought sought, LocalDate today, Optional<String> after, int limit);

    /**
     * Those of a place that end from one day to another, and those that ended before while children
     * are still there; the earliest last day first.
     */
    List<Recognition> ending(Where where, LocalDate from, LocalDate until, int limit);

    /** How many children are with each of some; none for who has none. */
    Map<UUID, Integer> taken(Collection<UUID> ids);

    /** The children who are there, with the moment since when, the longest there first. */
    Map<CaseId, Instant> living(UUID id);

    /** Where a child is placed; empty for who is with none. */
    Optional<UUID> with(CaseId of);

    /** A child is placed there from a moment on. */
    void enter(UUID id, CaseId of, Instant at);

    /** A child is there no more. */
    void leave(CaseId of, Instant at);
}
