package org.trackchild.store.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Recognition;
import org.trackchild.registry.api.Recognitions.Sought;

/** Recognised fit facilities and fit persons. Nothing is ever taken away. */
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

    /** Keeps the last act of one that was locked. */
    void add(Recognition after);

    Optional<Recognition> find(UUID id);

    /** The one with a number. */
    Optional<Recognition> numbered(String number);

    /** Locks one until the end of the transaction, and reads it as it is then. */
    Optional<Recognition> lock(UUID id);

    /** Nobody else who locks a district recognises there until this transaction ends. */
    void lockDistrict(String district);

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
     * Those of some districts that are valid today and end by a day, and those that are not valid
     * today while children are there; in no particular order.
     *
     * @param until the last day that is asked about
     * @param limit at most so many of each
     */
    List<Recognition> ending(Set<String> districts, LocalDate today, LocalDate until, int limit);
}
