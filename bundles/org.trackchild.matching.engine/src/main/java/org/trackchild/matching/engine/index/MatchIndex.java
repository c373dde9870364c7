package org.trackchild.matching.engine.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trackchild.matching.api.NameKeys;
import org.trackchild.matching.api.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;

/**
 * The records of both kinds. Changes wait for each other; readers never wait, and see the rows of
 * one moment. A changed record gets a new row; rows that are no more are given back when there are
 * as many of them as of others.
 */
public final class MatchIndex {

    private static final CaseKind[] KINDS = CaseKind.values();
    private static final Column[] COLUMNS = Column.values();

    /** So many records are encoded before they are appended together. */
    private static final int TOGETHER = 128;

    private static final int SAMPLE = 400;
    private static final int STALE = 20;
    private static final int LEAST_TO_TIDY = 2 * Page.SIZE;

    private final RecordEncoder encoder;
    private final Vocabulary vocabulary;
    private final Side[] sides = {new Side(), new Side()};

    /** Numbers are twice the row plus the kind. */
    private final IdMap numbers = new IdMap(this::hashOf);

    /** Records of one kind. */
    private static final class Side {

        private volatile Rows rows = Rows.none();
        private final Counts counts = new Counts();
        private volatile Sample sample = new Sample(Rows.none(), 0);
    }

    /** Evenly spread rows, and how many rows there were. */
    private record Sample(Rows rows, int of) {}

    /** An empty index. */
    public MatchIndex(NameKeys keys) {
        vocabulary = new Vocabulary(keys);
        encoder = new RecordEncoder(keys);
    }

    /** Writes everything; changes wait meanwhile. */
    public synchronized void write(OutputStream to) throws IOException {
        SnapshotWriter out = new SnapshotWriter(to);
        vocabulary.write(out);
        numbers.write(out);
        for (Side side : sides) {
            side.counts.write(out);
            side.rows.write(out);
        }
        out.end();
    }

    /**
     * The index that was written.
     *
     * @param keys the same as then: tokens are not made anew
     * @throws IOException when it cannot be read whole
     */
    public static MatchIndex read(InputStream from, NameKeys keys) throws IOException {
        SnapshotReader in = new SnapshotReader(from);
        MatchIndex index = new MatchIndex(keys);
        index.vocabulary.read(in);
        index.numbers.read(in);
        for (Side side : index.sides) {
            side.counts.read(in);
            side.rows = Rows.read(in);
        }
        in.end();
        return index;
    }

    private Rows rows(int number) {
        return sides[number & 1].rows;
    }

    private int hashOf(int number) {
        Page page = rows(number).page(number >>> 1 >>> Page.BITS);
        int at = number >>> 1 & (Page.SIZE - 1);
        return IdMap.hash(page.idHigh[at], page.idLow[at]);
    }

    private int number(CaseId id) {
        long high = id.value().getMostSignificantBits();
        long low = id.value().getLeastSignificantBits();
        return numbers.find(
                IdMap.hash(high, low),
                number -> {
                    Rows rows = rows(number);
                    int row = number >>> 1;
                    if (row >= rows.rows()) {
                        return false;
                    }
                    Page page = rows.page(row >>> Page.BITS);
                    int at = row & (Page.SIZE - 1);
                    return page.idLow[at] == low && page.idHigh[at] == high;
                });
    }

    /** A record on its way in. */
    private record Incoming(EncodedRecord record, byte[] packed) {}

    /** Adds a record, or replaces the one with the same identifier. */
    public void put(Subject subject) {
        append(encoded(subject));
    }

    /**
     * Adds many records, or replaces those with the same identifiers; on all processors.
     *
     * @param subjects no two with the same identifier
     */
    public void putAll(List<Subject> subjects) {
        IntStream.range(0, (subjects.size() + TOGETHER - 1) / TOGETHER)
                .parallel()
                .forEach(
                        part -> {
                            int from = part * TOGETHER;
                            int to = Math.min(subjects.size(), from + TOGETHER);
                            List<Incoming> some = new ArrayList<>(TOGETHER);
                            subjects.subList(from, to).forEach(each -> some.add(encoded(each)));
                            appendAll(some);
                        });
    }

    private Incoming encoded(Subject subject) {
        return new Incoming(encoder.encode(subject, vocabulary), vocabulary.packer().pack(subject));
    }

    /** In one go: threads that take turns after every record wait longer than they work. */
    private synchronized void appendAll(List<Incoming> some) {
        some.forEach(this::append);
    }

    private synchronized void append(Incoming incoming) {
        EncodedRecord record = incoming.record();
        int kind = record.kind().ordinal();
        int before = number(record.subject().id());
        if (before >= 0 && (before & 1) != kind) {
            remove(record.subject().id());
            before = -1;
        }
        Side side = sides[kind];
        // a question sees either the row of before or the new one, never neither
        Rows others = before < 0 ? side.rows : without(side, before);
        Rows grown = others.grown(record.eventDay());
        int row = grown.rows() - 1;
        int[] codes = new int[COLUMNS.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = vocabulary.code(COLUMNS[i], record);
        }
        int place = vocabulary.places().code(record.state(), record.district());
        char person =
                vocabulary
                        .people()
                        .code(record.sex().ordinal(), record.bornFrom(), record.bornTo());
        grown.page(row >>> Page.BITS)
                .write(row & (Page.SIZE - 1), record, place, person, codes, incoming.packed());
        post(grown, row);
        side.counts.count(record, place, 1);
        side.rows = grown;
        numbers.add(hashOf(row * 2 + kind), row * 2 + kind);
        if (before >= 0) {
            tidyIfWorth(side, kind);
        }
    }

    /**
     * Takes a record out.
     *
     * @return whether it was there
     */
    public synchronized boolean remove(CaseId id) {
        int number = number(id);
        if (number < 0) {
            return false;
        }
        Side side = sides[number & 1];
        side.rows = without(side, number);
        tidyIfWorth(side, number & 1);
        return true;
    }

    /** The rows without one of them, which is neither counted nor found by its identifier then. */
    private Rows without(Side side, int number) {
        int row = number >>> 1;
        Page page = side.rows.page(row >>> Page.BITS);
        side.counts.count(view(number), page.cell(row & (Page.SIZE - 1), Page.PLACE), -1);
        numbers.remove(hashOf(number), number);
        return side.rows.without(row);
    }

    private void tidyIfWorth(Side side, int kind) {
        int vacant = side.rows.rows() - side.rows.size();
        if (vacant >= LEAST_TO_TIDY && vacant > side.rows.size()) {
            tidy(side, kind);
        }
    }

    private RowView view(int number) {
        Rows rows = rows(number);
        return new RowView(vocabulary, KINDS[number & 1], rows).at(number >>> 1);
    }

    /** Copies the rows that are there to new pages. */
    private void tidy(Side side, int kind) {
        Rows before = side.rows;
        Rows after = Rows.none();
        int[] moved = new int[before.rows()];
        for (int row = 0; row < before.rows(); row++) {
            if (before.isThere(row)) {
                RowView view = new RowView(vocabulary, KINDS[kind], before).at(row);
                after = after.grown(view.eventDay());
                moved[row] = after.rows();
                int last = after.rows() - 1;
                after.page(last >>> Page.BITS)
                        .copy(
                                last & (Page.SIZE - 1),
                                before.page(row >>> Page.BITS),
                                row & (Page.SIZE - 1));
                post(after, last);
            }
        }
        for (int row = 0; row < before.rows(); row++) {
            if (moved[row] > 0) {
                numbers.remove(hashOf(row * 2 + kind), row * 2 + kind);
            }
        }
        side.rows = after;
        for (int row = 0; row < after.rows(); row++) {
            numbers.add(hashOf(row * 2 + kind), row * 2 + kind);
        }
    }

    /** Lists a row that has been written. */
    private void post(Rows rows, int row) {
        Postings postings = rows.postings();
        Page page = rows.page(row >>> Page.BITS);
        int at = row & (Page.SIZE - 1);
        for (Column column : COLUMNS) {
            if (column.isPosted()) {
                int code = page.code(column, at);
                TokenSets lists = vocabulary.sets(column);
                for (int i = lists.count(code) - 1; i >= 0; i--) {
                    postings.add(column, lists.item(code, i), row);
                }
            }
        }
        if (page.phone(at) >= 0) {
            postings.addPhone(
                    page.phone(at),
                    row,
                    other -> rows.page(other >>> Page.BITS).phone(other & (Page.SIZE - 1)));
        }
    }

    /** The record with an identifier. */
    public Optional<Subject> find(CaseId id) {
        Optional<Subject> found = look(id);
        if (found.isPresent()) {
            return found;
        }
        // it may be moving just now
        synchronized (this) {
            return look(id);
        }
    }

    private Optional<Subject> look(CaseId id) {
        int number = number(id);
        if (number < 0) {
            return Optional.empty();
        }
        Rows rows = rows(number);
        int row = number >>> 1;
        if (!rows.isThere(row)) {
            return Optional.empty();
        }
        RowView view = new RowView(vocabulary, KINDS[number & 1], rows).at(row);
        return view.is(id) ? Optional.of(view.subject()) : Optional.empty();
    }

    /** The row of a record among those that a question looks through, or -1. */
    public int row(CaseId id, QueryPopulation population) {
        int number = number(id);
        if (number >= 0) {
            int row = number >>> 1;
            if (population.table().isThere(row) && population.view().at(row).is(id)) {
                return row;
            }
        }
        // changed since then: the row that the question knows is another one
        RowView view = population.view();
        for (int row = population.rows() - 1; row >= 0; row--) {
            if (population.table().isThere(row) && view.at(row).is(id)) {
                return row;
            }
        }
        return -1;
    }

    /**
     * Some records of a kind, evenly spread over the rows.
     *
     * @param most at most so many, 1 or more
     */
    public List<Subject> spread(CaseKind kind, int most) {
        Rows rows = sides[kind.ordinal()].rows;
        RowView view = new RowView(vocabulary, kind, rows);
        int step = Math.max(1, (rows.size() + most - 1) / most);
        List<Subject> subjects = new ArrayList<>();
        int there = 0;
        for (int row = 0; row < rows.rows(); row++) {
            if (rows.isThere(row) && there++ % step == 0) {
                subjects.add(view.at(row).subject());
            }
        }
        return subjects;
    }

    /** The identifiers of all records of a kind, in the order of the rows. */
    public List<CaseId> ids(CaseKind kind) {
        Rows rows = sides[kind.ordinal()].rows;
        RowView view = new RowView(vocabulary, kind, rows);
        List<CaseId> ids = new ArrayList<>(rows.size());
        for (int row = 0; row < rows.rows(); row++) {
            if (rows.isThere(row)) {
                ids.add(view.at(row).id());
            }
        }
        return ids;
    }

    /** Number of records of a kind. */
    public int size(CaseKind kind) {
        return sides[kind.ordinal()].rows.size();
    }

    /** Gets ready for a question. */
    public Query query(Subject subject, CaseKind among) {
        Side side = sides[among.ordinal()];
        Rows rows = side.rows;
        Atlas atlas = rows.atlases().newest(rows, vocabulary.people());
        while (atlas.extent() > rows.rows()) {
            // another question has seen later rows; tidied rows have another atlas
            rows = side.rows;
            atlas = rows.atlases().newest(rows, vocabulary.people());
        }
        return query(subject, among, rows, atlas);
    }

    private Query query(Subject subject, CaseKind among, Rows rows, Atlas atlas) {
        Side side = sides[among.ordinal()];
        QueryTokens tokens = new QueryTokens(vocabulary);
        EncodedRecord record = encoder.encode(subject, tokens);
        return new Query(
                record,
                new QueryPopulation(
                        among, rows, atlas, sample(side, rows), side.counts, vocabulary, tokens));
    }

    /** Some rows close together in memory; taken anew when many have come since. */
    private static Rows sample(Side side, Rows rows) {
        Sample sample = side.sample;
        if (rows.rows() < sample.of() || rows.rows() - sample.of() > sample.of() / STALE) {
            sample = new Sample(rows.sample(SAMPLE), rows.rows());
            side.sample = sample;
        }
        return sample.rows();
    }

    /**
     * A question.
     *
     * @param record what is looked for
     * @param population what is looked through
     */
    public record Query(EncodedRecord record, QueryPopulation population) {}
}
