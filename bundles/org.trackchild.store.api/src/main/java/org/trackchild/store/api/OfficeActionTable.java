package org.trackchild.store.api;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Reach;
import org.trackchild.model.Page;
import org.trackchild.registry.api.OfficeAction;

/** Actions that are assigned to offices. Nothing is ever taken away. */
@ProviderType
public interface OfficeActionTable {

    /**
     * Adds an action.
     *
     * @param state code of the state of its office; may be empty
     * @param district code of the district of its office; may be empty
     */
    void insert(OfficeAction added, String state, String district);

    /** An action of an office within reach. */
    Optional<OfficeAction> find(UUID id, Reach reach);

    /**
     * Locks an action of an office within reach until the end of the transaction, and reads it as
     * it is then.
     */
    Optional<OfficeAction> lock(UUID id, Reach reach);

    /** Adds the last step of an action that was locked; its standing and its day follow. */
    void add(OfficeAction after);

    /**
     * Lists the actions of offices within reach by their last day, the earliest first; those that
     * are done or withdrawn with the latest first.
     *
     * @param assignedBy only what this account has assigned; empty for all
     * @param standing only these; empty for all that have still to be done
     * @param after where the page begins, from the page before
     */
    Page<OfficeAction> list(
            Reach reach,
            Optional<String> assignedBy,
            Optional<OfficeAction.Standing> standing,
            LocalDate today,
            Optional<String> after,
            int limit);
}
