package org.trackchild.matching.api;

import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;
import org.trackchild.model.Sex;

/**
 * A record as comparators see it: numbers and tokens, made once when the record enters the engine.
 * Reading allocates nothing, except for {@link #text}.
 *
 * <p>A token is a number that stands for a word. Names ({@link Field#NAME} with all spellings of
 * all scripts, {@link Field#ALIAS}, {@link Field#FATHER_NAME}, {@link Field#MOTHER_NAME}, {@link
 * Field#GUARDIAN_NAME}, {@link Field#COMPANIONS}) have one token for each way of writing: {@link
 * Population#alike} tells which of them sound alike. All other texts have one token for each
 * meaning: "red" and "लाल" are the same number, words without a meaning of their own ("and", "on")
 * have none.
 */
@ProviderType
public interface Features {

    /** A number that is not recorded. */
    int UNKNOWN = Integer.MIN_VALUE;

    CaseKind kind();

    Sex sex();

    /** Day of the event, counted from 1970-01-01. */
    int eventDay();

    /** First possible day of birth, counted from 1970-01-01; {@link #UNKNOWN} when not recorded. */
    int bornFrom();

    /** Last possible day of birth; {@link #UNKNOWN} when not recorded. */
    int bornTo();

    /** Whether a date of birth was stated, in contrast to an age that somebody estimated. */
    boolean birthStated();

    /** Height on the day of the event; {@link #UNKNOWN} when not recorded. */
    int heightCm();

    /** Last ten digits of the telephone of the family; -1 when fewer than six are recorded. */
    long phone();

    /** Code of the state of the event; empty when not recorded. */
    String state();

    /** Code of the district of the event; empty when not recorded. */
    String district();

    /** Number of distinct tokens of a field; 0 for fields that have no tokens. */
    int tokenCount(Field field);

    /**
     * A token of a field, in the order written.
     *
     * @param index 0 to {@link #tokenCount} - 1
     */
    int token(Field field, int index);

    /**
     * How many of the first tokens of a name are what a person is called: of a name that is written
     * in several ways, the first part of each that is more than an initial. Exact for the query; 1
     * for other records.
     *
     * @return 0 when not recorded
     */
    default int givenCount(Field field) {
        return Math.min(1, tokenCount(field));
    }

    /**
     * Number of clues: words that may tell where a child is from, one token for each meaning. Of a
     * found child those of what it says, without names that its record tells already: its own,
     * those of its people, the place where it was found. Of a missing one those of the place, the
     * district, the notes and the people of its report.
     *
     * @return 0 when there are none
     */
    default int clueCount() {
        return 0;
    }

    /**
     * A clue.
     *
     * @param index 0 to {@link #clueCount} - 1
     */
    default int clue(int index) {
        throw new IndexOutOfBoundsException(index);
    }

    /** What a found child says; empty when not recorded, and of a missing child. */
    default String said() {
        return "";
    }

    /**
     * A field as it was written, for display and for comparators that read it in their own way.
     *
     * @return empty when not recorded, and for {@link Field#PHOTO}
     */
    String text(Field field);
}
