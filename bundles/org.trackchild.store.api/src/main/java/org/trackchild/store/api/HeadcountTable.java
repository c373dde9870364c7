package org.trackchild.store.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /** The cases of the children who live in a home, by their numbers, and since when they do. */
    Map<CaseId, Instant> living(OfficeId home);

    /** How many children live in a home. */
    long countLiving(OfficeId home);

    /** In which offices of a place at least one child lives. */
    Set<OfficeId> inhabited(KeptIn place);

    /** Writes down that a child came or left. */
    void moved(Happened movement);

    /** Who came to a home and who left it since a moment, in this order. */
    List<Happened> since(OfficeId home, Instant since);

    /** The offices in which a child lives or lived, as far as that was written down. */
    Set<OfficeId> lived(CaseId child);
}
