package org.trackchild.store.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;

/**
 * Counts over all cases that are kept in a place, by its parts: one query for each figure, however
 * many cases there are. A part is told by the code of the state or district or the identifier of
 * the office; what belongs to no part, such as a case that the office of a state keeps, has the
 * empty code. Parts without anything are left out.
 */
@ProviderType
public interface FigureTable {

    /** Cases in which somebody is looked for. */
    Map<String, Long> open(KeptIn place);

    /** Missing reports registered before a moment in which the child is still looked for. */
    Map<String, Long> untraced(KeptIn place, Instant registeredBefore);

    /** Clocks that run at a moment; those that only begin later do not. */
    Map<String, Long> running(KeptIn place, Instant now);

    /** Clocks that run and are past their limit at a moment. */
    Map<String, Long> overdue(KeptIn place, Instant now);

    /** Open proposals that were to be answered by a moment. */
    Counted unanswered(KeptIn place, Instant now);

    /**
     * The proposals that {@link #unanswered(KeptIn, Instant)} counts, those first that were to be
     * answered first.
     *
     * @param after where the page begins, from the page before
     */
    Page<Unanswered> unanswered(KeptIn place, Instant now, Optional<String> after, int limit);

    /**
     * Matches of which the time to answer ended in a stretch of time, for each side from which an
     * answer came or is still awaited. A side that was no longer asked, because the other one ended
     * the matter, is not counted.
     *
     * @param from first moment
     * @param to last moment
     */
    Map<String, Answered> answered(KeptIn place, Instant from, Instant to);

    /** The offices that keep a case which was added or changed since a moment. */
    Set<OfficeId> changedSince(KeptIn place, Instant since);

    /**
     * The first restoration of each missing report that happened in a stretch of time, of those
     * that were not taken back.
     *
     * @param takenBack codes of the transitions that take the restoration before them back
     * @param from first moment
     * @param before first moment that is no longer in it
     */
    List<Restored> restored(KeptIn place, Set<String> takenBack, Instant from, Instant before);

    /**
     * Numbers where one thing may belong to two parts.
     *
     * @param parts by part
     * @param whole of the place: each thing once
     */
    record Counted(Map<String, Long> parts, long whole) {

        public Counted {
            parts = Map.copyOf(parts);
        }
    }

    /**
     * How many questions were answered in time.
     *
     * @param inTime the first answer came before the limit
     * @param all those and all others, answered late or not at all
     */
    record Answered(long inTime, long all) {

        /** Of both together. */
        public Answered and(Answered other) {
            return new Answered(inTime + other.inTime, all + other.all);
        }
    }

    /**
     * A proposal that nobody answered in time.
     *
     * @param id its identifier
     * @param silent the offices that have not answered: one or both of those that keep the cases
     * @param answerBy until when it was to be answered
     */
    record Unanswered(UUID id, List<OfficeId> silent, Instant answerBy) {

        public Unanswered {
            Objects.requireNonNull(id);
            silent = List.copyOf(silent);
            Objects.requireNonNull(answerBy);
        }
    }

    /**
     * A child that was restored.
     *
     * @param part the part in which the report is kept
     * @param reported when the report was registered
     * @param restored when the child was restored
     */
    record Restored(String part, Instant reported, Instant restored) {

        public Restored {
            Objects.requireNonNull(part);
            Objects.requireNonNull(reported);
            Objects.requireNonNull(restored);
        }
    }
}
