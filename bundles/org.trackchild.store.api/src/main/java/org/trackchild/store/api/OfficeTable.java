package org.trackchild.store.api;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeChange;
import org.trackchild.directory.api.OfficeCode;
import org.trackchild.model.OfficeId;

/** Offices of the directory, and what was done to their entries. */
@ProviderType
public interface OfficeTable {

    /** All offices, in no particular order. */
    List<Office> all();

    /** Those of the offices that exist, in no particular order. */
    List<Office> findAll(Collection<OfficeId> ids);

    /** Locks an office until the end of the transaction, and reads it as it is then. */
    Optional<Office> lock(OfficeId id);

    /** Which office a list of somebody else knows by this code. */
    Optional<OfficeId> coded(OfficeCode code);

    /** How many offices that are not closed belong to an office. */
    long countOpenBelow(OfficeId parent);

    /** Some of these, by their identifiers, at most so many. */
    List<Office> openBelow(OfficeId parent, int limit);

    /** Draws a number for a new office; never drawn twice, even when the transaction fails. */
    long nextNumber();

    /** Adds an office, or replaces the one with the same identifier. */
    void put(Office office);

    /** Adds to the history of an office. Of two with one version, one is run again. */
    void add(OfficeId office, OfficeChange change);

    /**
     * What was done to the entry of an office, the latest first.
     *
     * @param limit at most so many, 1 or more
     */
    List<OfficeChange> changes(OfficeId office, int limit);
}
