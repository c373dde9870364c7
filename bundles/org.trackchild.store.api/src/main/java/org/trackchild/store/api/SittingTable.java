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
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Sitting;

/** Sittings of committees and boards. Nothing is taken away. */
@ProviderType
public interface SittingTable {

    /** How many items a sitting has, and of how many of them something must still become. */
    record Count(long items, long waiting) {

        /** A sitting without items. */
        public static final Count NONE = new Count(0, 0);
    }

    /** Adds a planned sitting. */
    void insert(Sitting planned);

    Optional<Sitting> find(UUID id);

    /** The sitting as it is now; no other transaction locks or changes it until this one ends. */
    Optional<Sitting> lock(UUID id);

    /**
     * Replaces a sitting. Of two that open sittings of one bench at once, one is run again, and
     * then finds the open one.
     */
    void update(Sitting changed);

    /** The open sitting of a bench. */
    Optional<Sitting> openOf(OfficeId bench);

    /** The planned sitting of a bench on a day, the earliest; not the given one. */
    Optional<Sitting> plannedOn(OfficeId bench, LocalDate day, UUID butNot);

    /** The first planned sitting of a bench after a day. */
    Optional<Sitting> nextAfter(OfficeId bench, LocalDate day);

    /** The sitting of a bench that was planned last, whatever became of it. */
    Optional<Sitting> latest(OfficeId bench);

    /** The sittings of benches that are planned or open, the earliest first. */
    List<Sitting> ahead(Set<OfficeId> benches, int limit);

    /**
     * The sittings of benches that have ended, the latest planned first.
     *
     * @param after where the page begins, from the page before
     */
    Page<Sitting> past(Set<OfficeId> benches, Optional<String> after, int limit);

    /** On how many days from one to before another a bench has sat. */
    long daysSat(OfficeId bench, LocalDate from, LocalDate before);

    /** When a bench first opened a sitting here. */
    Optional<Instant> firstOpened(OfficeId bench);

    /** When a bench opened a sitting last; not the given one. */
    Optional<Instant> lastOpened(OfficeId bench, UUID butNot);

    /** The numbers of items; sittings without any are left out. */
    Map<UUID, Count> counts(Collection<UUID> sittings);
}
