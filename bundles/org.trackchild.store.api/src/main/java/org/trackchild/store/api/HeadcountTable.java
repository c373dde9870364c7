package org.trackchild.store.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Headcount;

/** Headcounts of homes, and what rolls need of cases. Nothing is ever changed. */
@ProviderType
public interface HeadcountTable {

    /**
     * Something that happened to a case which may bring a child into a home or out of it.
     *
     * @param of the case
     * @param what code of the transition; empty for a registration
     * @param at when it was written down
     */
    record Happened(CaseId of, String what, Instant at) {}

    void insert(Headcount added);

    /** The last headcount of a home. */
    Optional<Headcount> last(OfficeId home);

    /**
     * The headcounts of a home, the latest first.
     *
     * @param after where the page begins, from the page before
     */
    Page<Headcount> list(OfficeId home, Optional<String> after, int limit);

    /** The homes of a place that counted the children of an evening. */
    Set<OfficeId> counted(LocalDate day);

    /** The cases of the children who live in a home, by their numbers. */
    List<CaseId> living(OfficeId home);

    /** How many children live in a home. */
    long countLiving(OfficeId home);

    /** In which offices of a place at least one child lives. */
    Set<OfficeId> inhabited(KeptIn place);

    /** When cases came to a home from another office; those that did not are left out. */
    Map<CaseId, Instant> arrived(OfficeId home);

    /** When cases left a home for another office, since a moment. */
    Map<CaseId, Instant> left(OfficeId home, Instant since);

    /** Registrations and transitions since a moment of the found children that a home keeps. */
    List<Happened> since(OfficeId home, Instant since);
}
