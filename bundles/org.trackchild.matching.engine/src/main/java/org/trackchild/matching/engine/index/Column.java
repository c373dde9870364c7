package org.trackchild.matching.engine.index;

import java.util.Arrays;
import org.trackchild.model.Field;

/** The columns of records that hold codes of lists. */
public enum Column {
    NAME(Field.NAME),
    ALIAS(Field.ALIAS),
    FATHER(Field.FATHER_NAME),
    MOTHER(Field.MOTHER_NAME),
    MARKS(Field.MARKS),
    CLOTHES(Field.CLOTHES),
    /** Together: there are few of each, and they are compared together. */
    LOOKS(Field.BUILD, Field.COMPLEXION, Field.HAIR, Field.EYES),
    BACKGROUND(Field.LANGUAGES, Field.RELIGION, Field.DISABILITY),
    NOTES(Field.NOTES),
    // what few records tell, or few questions ask for, stands beside the cells
    GUARDIAN(Field.GUARDIAN_NAME),
    COMPANIONS(Field.COMPANIONS),
    BELONGINGS(Field.BELONGINGS),
    PLACE_WORDS(Field.PLACE),
    /** Words that may tell where a child is from, which are in no field of their own. */
    CLUES;

    /** Number of columns of names. */
    static final int NAMES = (int) Arrays.stream(values()).filter(Column::isName).count();

    /** Number of columns beside the cells. */
    static final int BESIDE = values().length - GUARDIAN.ordinal();

    private static final Column[] OF = new Column[Field.values().length];
    private static final int[] POSITION = new int[Field.values().length];

    static {
        for (Column column : values()) {
            for (int i = 0; i < column.fields.length; i++) {
                OF[column.fields[i].ordinal()] = column;
                POSITION[column.fields[i].ordinal()] = i;
            }
        }
    }

    private final Field[] fields;

    Column(Field... fields) {
        this.fields = fields;
    }

    /** The column that holds a field; {@code null} when the field has no tokens. */
    public static Column of(Field field) {
        return OF[field.ordinal()];
    }

    /** Which list of the list of codes of a column of several fields is that of a field. */
    public static int position(Field field) {
        return POSITION[field.ordinal()];
    }

    /**
     * Where the code of a row is in {@link Page#codes}: at (row << {@link #shift}) + this. The
     * cells of a row are its first ones.
     */
    public int cell() {
        return isBeside() ? 0 : ordinal();
    }

    /** See {@link #cell}. */
    public int shift() {
        return isBeside() ? 0 : Page.CELLS;
    }

    /** Which of the columns beside the cells it is, from 0 to {@link #BESIDE} - 1. */
    int beside() {
        return ordinal() - GUARDIAN.ordinal();
    }

    /** Whether its codes stand in a list of their own, beside the cells. */
    boolean isBeside() {
        return ordinal() >= GUARDIAN.ordinal();
    }

    /** Whether the lists hold tokens of names. */
    boolean isName() {
        return ordinal() <= MOTHER.ordinal() || this == GUARDIAN || this == COMPANIONS;
    }

    /** Which of the columns of names it is, from 0 to {@link #NAMES} - 1. */
    int nameNumber() {
        return isBeside() ? MOTHER.ordinal() + 1 + beside() : ordinal();
    }

    /** Whether it is known of each token in which rows it is. */
    boolean isPosted() {
        return isName() || this == CLUES;
    }

    /** Whether a code stands for a list of codes, one for each field. */
    boolean isJoint() {
        return fields.length > 1;
    }

    Field[] fields() {
        return fields;
    }
}
