package org.trackchild.matching.engine.index;

import java.util.UUID;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;
import org.trackchild.model.Sex;

/**
 * A record of the index, read from its columns. Used by one thread; may be moved to another row.
 */
public final class RowView implements Features {

    private static final Sex[] SEXES = Sex.values();

    private final Vocabulary vocabulary;
    private final CaseKind kind;
    private final Rows rows;
    private Page page;
    private int at;

    /** The whole record, if somebody asked for it in this row. */
    private Subject subject;

    RowView(Vocabulary vocabulary, CaseKind kind, Rows rows) {
        this.vocabulary = vocabulary;
        this.kind = kind;
        this.rows = rows;
    }

    /** Goes to a row, and returns itself. */
    public RowView at(int row) {
        page = rows.page(row >>> Page.BITS);
        at = row & (Page.SIZE - 1);
        subject = null;
        return this;
    }

    /** Identifier of the record. */
    public CaseId id() {
        return new CaseId(new UUID(page.idHigh[at], page.idLow[at]));
    }

    /** Whether this is the record with an identifier. */
    public boolean is(CaseId id) {
        return page.idLow[at] == id.value().getLeastSignificantBits()
                && page.idHigh[at] == id.value().getMostSignificantBits();
    }

    /** The whole record. */
    public Subject subject() {
        if (subject == null) {
            subject = vocabulary.packer().unpack(id(), kind, page.subject(at));
        }
        return subject;
    }

    @Override
    public CaseKind kind() {
        return kind;
    }

    @Override
    public Sex sex() {
        return SEXES[Page.sex(page.cell(at, Page.PERSON))];
    }

    @Override
    public int eventDay() {
        return page.cell(at, Page.DAY);
    }

    @Override
    public int bornFrom() {
        return page.cell(at, Page.BORN_FROM);
    }

    @Override
    public int bornTo() {
        return page.cell(at, Page.BORN_TO);
    }

    @Override
    public boolean birthStated() {
        return Page.stated(page.cell(at, Page.PERSON));
    }

    @Override
    public int heightCm() {
        int height = Page.height(page.cell(at, Page.PERSON));
        return height < 0 ? UNKNOWN : height;
    }

    @Override
    public long phone() {
        return page.phone(at);
    }

    @Override
    public String state() {
        return vocabulary.places().pair(page.cell(at, Page.PLACE)).state();
    }

    @Override
    public String district() {
        return vocabulary.places().pair(page.cell(at, Page.PLACE)).district();
    }

    @Override
    public int tokenCount(Field field) {
        Column column = Column.of(field);
        return column == null ? 0 : vocabulary.sets(column).count(list(column, field));
    }

    @Override
    public int token(Field field, int index) {
        Column column = Column.of(field);
        return vocabulary.sets(column).item(list(column, field), index);
    }

    @Override
    public int clueCount() {
        return vocabulary.sets(Column.CLUES).count(page.code(Column.CLUES, at));
    }

    @Override
    public int clue(int index) {
        return vocabulary.sets(Column.CLUES).item(page.code(Column.CLUES, at), index);
    }

    @Override
    public String said() {
        return subject().said();
    }

    private int list(Column column, Field field) {
        int code = page.code(column, at);
        return vocabulary.list(column, field, code);
    }

    @Override
    public String text(Field field) {
        return EncodedRecord.text(subject(), field);
    }
}
