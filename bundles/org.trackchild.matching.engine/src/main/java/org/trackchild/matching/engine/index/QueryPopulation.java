package org.trackchild.matching.engine.index;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.trackchild.matching.api.Population;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;

/** The records of one kind as one query sees them. Safe for use by several threads. */
public final class QueryPopulation implements Population {

    private final CaseKind kind;
    private final Rows rows;
    private final Atlas atlas;
    private final Rows sample;
    private final Counts counts;
    private final Vocabulary vocabulary;
    private final QueryTokens tokens;
    private final int[] codes = new int[Column.values().length];
    private final int placeCodes;
    private final int personCodes;
    private final Map<Integer, TokenLikeness> likenesses = new ConcurrentHashMap<>();

    QueryPopulation(
            CaseKind kind,
            Rows rows,
            Atlas atlas,
            Rows sample,
            Counts counts,
            Vocabulary vocabulary,
            QueryTokens tokens) {
        this.kind = kind;
        this.rows = rows;
        this.atlas = atlas;
        this.sample = sample;
        this.counts = counts;
        this.vocabulary = vocabulary;
        this.tokens = tokens;
        // after the rows: all codes that are in them are there, and later ones do not matter
        for (Column column : Column.values()) {
            codes[column.ordinal()] = vocabulary.codes(column);
        }
        placeCodes = vocabulary.places().size();
        personCodes = vocabulary.people().size();
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public int recorded(Field field) {
        return counts.recorded(field);
    }

    @Override
    public int count(Field field, int token) {
        return counts.of(field, token);
    }

    @Override
    public int recordedClues() {
        return counts.recordedClues();
    }

    @Override
    public int countClue(int token) {
        return counts.ofClue(token);
    }

    /** Number of records with a place, by its code. */
    public int atPlace(int code) {
        return counts.atPlace(code);
    }

    /** Number of records of a day, counted from 1970-01-01; the ends stand for all beyond. */
    public int onDay(int day) {
        return counts.onDay(day);
    }

    @Override
    public TokenLikeness alike(int token) {
        return likenesses.computeIfAbsent(
                token,
                number ->
                        new TokenLikeness(
                                number, tokens.nameWith(number), vocabulary.names(), counts));
    }

    @Override
    public int rows() {
        return rows.rows();
    }

    @Override
    public RowView row(int row) {
        return rows.isThere(row) ? view().at(row) : null;
    }

    /** A view of the rows, not yet at any. */
    public RowView view() {
        return new RowView(vocabulary, kind, rows);
    }

    /** Kind of the records. */
    public CaseKind kind() {
        return kind;
    }

    /** Hands over some hundreds of the rows, evenly spread, for counting. */
    public void sample(Consumer<RowView> each) {
        RowView view = new RowView(vocabulary, kind, sample);
        for (int row = 0; row < sample.rows(); row++) {
            each.accept(view.at(row));
        }
    }

    /** The rows as columns. */
    public Rows table() {
        return rows;
    }

    /** The first of the rows in another order. */
    public Atlas atlas() {
        return atlas;
    }

    /** Number of codes that a column of these rows may have. */
    public int codes(Column column) {
        return codes[column.ordinal()];
    }

    /** Number of codes of places that these rows may have. */
    public int placeCodes() {
        return placeCodes;
    }

    /** Number of codes of people that these rows may have. */
    public int personCodes() {
        return personCodes;
    }

    /** An empty set of rows. */
    public RowMarks marks() {
        return new RowMarks(rows.rows());
    }

    /** No lists of rows yet. */
    public RowLists lists() {
        return new RowLists(rows);
    }

    /** What the codes in the columns stand for. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** No marks on lists of names yet. */
    public CodeMarks nameMarks() {
        return new CodeMarks(this);
    }
}
