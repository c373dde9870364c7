package org.trackchild.model;

/** What can be wrong with the content of one field. */
public enum FieldProblem implements ProblemCode {
    /** A field that is needed is empty. */
    REQUIRED,
    /** The child's name is empty and "name not known" is not chosen. */
    NAME_REQUIRED,
    /** Longer than the field allows; argument: the limit in characters. */
    TOO_LONG,
    /** Fewer characters than say anything; argument: the least number. */
    TOO_SHORT,
    /** Of another type than expected; argument: what is expected. */
    WRONG_TYPE,
    /** Not one of the codes of the list; argument: the codes. */
    UNKNOWN_CODE,
    /** A number outside its range; arguments: lowest and highest. */
    OUT_OF_RANGE,
    /** Not a number. */
    NOT_A_NUMBER,
    /** A field that only others may see and fill in. */
    FIELD_RESTRICTED,
    /** Neither a date nor a part of one. */
    NOT_A_DATE,
    /** Not a day, where a whole one is needed. */
    NOT_A_DAY,
    /** Not a time of day. */
    NOT_A_TIME,
    /** A day after today. */
    IN_THE_FUTURE,
    /** A day too long ago to be true; argument: the earliest year. */
    TOO_LONG_AGO,
    /** Born after the event. */
    BORN_AFTER_EVENT,
    /** 18 or older on the day of the event. */
    NOT_A_CHILD,
    /** Age and date of birth contradict each other. */
    AGE_CONTRADICTS_BIRTH,
    /** Not a telephone number. */
    NOT_A_PHONE,
    /** A state, district or office that the directory does not know. */
    UNKNOWN_PLACE,
    /** Characters that no text has: control characters, unpaired surrogates. */
    BAD_CHARACTERS,
    /** A field that nobody knows. */
    UNKNOWN_FIELD;

    @Override
    public Fault fault() {
        return Fault.INVALID;
    }
}
