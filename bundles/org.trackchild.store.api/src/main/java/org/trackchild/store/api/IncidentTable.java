package org.trackchild.store.api;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Incident;
import org.trackchild.registry.api.IncidentMember;
import org.trackchild.registry.api.Statement;

/** Incidents, and the statements which cases belong to them. */
@ProviderType
public interface IncidentTable {

    /**
     * Draws the next number.
     *
     * @param year four digits
     * @return such as {@code IN-26-000012}; never drawn twice, even when the transaction fails
     */
    String nextNumber(int year);

    /** Adds an incident. */
    void insert(StoredIncident added);

    /**
     * Replaces the content.
     *
     * @param changed with the next version
     * @return {@code false}, and nothing changed, when the version before is not the current one
     */
    boolean update(Incident changed);

    Optional<StoredIncident> find(UUID id);

    /** Keeps other transactions from changing the incident or its cases until this one ends. */
    void lock(UUID id);

    /**
     * Lists the incidents whose office is within reach, and those to which a case within reach
     * belongs, the latest recorded first.
     *
     * @param text in the number or the title, in any case of letters; empty for all
     * @param after where the page begins, from the page before
     */
    Page<Incident> list(Reach reach, String text, Optional<String> after, int limit);

    /** Adds a case. At most one statement about a case and an incident is in force. */
    void add(IncidentMember added);

    /**
     * Takes a case out.
     *
     * @return {@code false}, and nothing changed, when the statement is not in force
     */
    boolean takeOut(UUID member, Statement statement);

    /** The statements about an incident, those that were taken back too, the latest first. */
    List<IncidentMember> members(UUID incident);

    /** The statements about some cases, those that were taken back too, the latest first. */
    List<IncidentMember> ofCases(Collection<CaseId> ids);
}
