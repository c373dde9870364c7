package org.trackchild.store.api;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.AlarmAnswer;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.Duplicate;
import org.trackchild.registry.api.DuplicateStatus;

/**
 * Alarms that a child may be registered twice. Of each pair of cases there is at most one because
 * of the records, and one because of photographs.
 */
@ProviderType
public interface DuplicateTable {

    /**
     * Adds an alarm. When another transaction adds one of the same pair for the same cause, one of
     * the two works is run again and then finds it.
     */
    void insert(Duplicate added);

    /**
     * Replaces an alarm.
     *
     * @return {@code false}, and nothing changed, when the version that was there is not the one
     *     before {@code changed}
     */
    boolean update(Duplicate changed);

    Optional<Duplicate> find(UUID id);

    /** Adds what somebody said of an alarm. */
    void answer(AlarmAnswer said);

    /** Keeps what was said of a pair before there was an alarm. */
    void keep(EarlyAnswer said);

    /** What was said of a pair before there was an alarm, the latest; empty when nothing was. */
    Optional<EarlyAnswer> early(CasePair pair);

    /** Answers that counted do so no more, see {@link AlarmAnswer#counts()}. */
    void end(Collection<AlarmAnswer> answers);

    /** What was said of some alarms, oldest first, also what does not count any more. */
    List<AlarmAnswer> answers(Collection<Duplicate> alarms);

    /**
     * An alarm as it is now; keeps others who lock it from doing so until the transaction ends.
     * Whoever answers it, and whoever withdraws it because nobody has, locks it before reading what
     * was said of it.
     */
    Optional<Duplicate> lock(UUID id);

    /** All alarms of any of the cases, each once, in no particular order. */
    List<Duplicate> ofCases(Collection<CaseId> ids);

    /**
     * Alarms of which at least one case is within reach, latest first.
     *
     * @param status only these; empty for all
     * @param after where the page begins, from the page before
     */
    Page<Duplicate> list(
            Reach reach, Set<DuplicateStatus> status, Optional<String> after, int limit);

    long count(Reach reach, Set<DuplicateStatus> status);
}
