package org.trackchild.matching.engine.index;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.trackchild.matching.api.NameKeys;
import org.trackchild.matching.api.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;

/**
 * The records of both kinds. Changes wait for each other; readers never wait, and see the rows of
 * one moment.
 */
public final class MatchIndex {

    private final RecordEncoder encoder;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<CaseKind, Side> sides = new EnumMap<>(CaseKind.class);
    private final Map<CaseId, Slot> slots = new ConcurrentHashMap<>();

    /** Where a record is. */
    private record Slot(CaseKind kind, int row) {}

    /** Records of one kind. */
    private static final class Side {

        private volatile Rows rows = Rows.EMPTY;
        private final Counts counts = new Counts();
        private final Deque<Integer> vacant = new ArrayDeque<>();
    }

    /** An empty index. */
    public MatchIndex(NameKeys keys) {
        encoder = new RecordEncoder(keys);
        for (CaseKind kind : CaseKind.values()) {
            sides.put(kind, new Side());
        }
    }

    /** Adds a record, or replaces the one with the same identifier. */
    public void put(Subject subject) {
        EncodedRecord record = encoder.encode(subject, vocabulary);
        synchronized (this) {
            Slot slot = slots.get(subject.id());
            if (slot != null && slot.kind() != subject.kind()) {
                remove(subject.id());
                slot = null;
            }
            Side side = sides.get(subject.kind());
            int row = slot != null ? slot.row() : freeRow(side);
            if (slot != null) {
                side.counts.count(side.rows.get(row), -1);
            }
            side.counts.count(record, 1);
            side.rows = side.rows.with(row, record);
            slots.put(subject.id(), new Slot(subject.kind(), row));
        }
    }

    private static int freeRow(Side side) {
        Integer vacant = side.vacant.poll();
        return vacant == null ? side.rows.rows() : vacant;
    }

    /**
     * Takes a record out.
     *
     * @return whether it was there
     */
    public synchronized boolean remove(CaseId id) {
        Slot slot = slots.remove(id);
        if (slot == null) {
            return false;
        }
        Side side = sides.get(slot.kind());
        side.counts.count(side.rows.get(slot.row()), -1);
        side.rows = side.rows.with(slot.row(), null);
        side.vacant.push(slot.row());
        return true;
    }

    /** The record with an identifier. */
    public Optional<Subject> find(CaseId id) {
        Slot slot = slots.get(id);
        if (slot == null) {
            return Optional.empty();
        }
        // the row may have been given to another record in the meantime
        EncodedRecord record = sides.get(slot.kind()).rows.get(slot.row());
        return Optional.ofNullable(record)
                .map(EncodedRecord::subject)
                .filter(subject -> subject.id().equals(id));
    }

    /** Number of records of a kind. */
    public int size(CaseKind kind) {
        return sides.get(kind).rows.size();
    }

    /** Gets ready for one question. */
    public Query query(Subject subject, CaseKind among) {
        QueryTokens tokens = new QueryTokens(vocabulary);
        EncodedRecord record = encoder.encode(subject, tokens);
        Side side = sides.get(among);
        return new Query(
                record, new QueryPopulation(side.rows, side.counts, vocabulary.names(), tokens));
    }

    /**
     * A question.
     *
     * @param record what is looked for
     * @param population what is looked through
     */
    public record Query(EncodedRecord record, QueryPopulation population) {}
}
