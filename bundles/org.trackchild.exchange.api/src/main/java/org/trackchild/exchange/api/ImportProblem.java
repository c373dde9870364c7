package org.trackchild.exchange.api;

import org.trackchild.model.ProblemCode;

/** What can be wrong with a file. */
public enum ImportProblem implements ProblemCode {
    /** No format recognises the file; argument: the formats that are known. */
    UNKNOWN_FORMAT,
    /** The file has no bytes. */
    EMPTY_FILE,
    /** Larger than allowed; argument: the limit in words. */
    FILE_TOO_LARGE,
    /** Not text in UTF-8. */
    NOT_UTF_8,
    /** The header lacks columns; argument: their names. */
    COLUMNS_MISSING,
    /** The header has a column that nobody knows; argument: its name. */
    COLUMN_UNKNOWN,
    /** The header names a column twice; argument: its name. */
    COLUMN_REPEATED,
    /** The header is not separated by commas. */
    WRONG_DELIMITER,
    /** A row has another number of values than the header; arguments: found and expected. */
    WRONG_NUMBER_OF_VALUES,
    /** A quoted value does not end as it should. */
    BROKEN_QUOTES,
    /** A value is longer than allowed; argument: the limit in characters. */
    VALUE_TOO_LONG,
    /** The record has no identifier. */
    NO_REFERENCE,
    /** The same identifier stands twice in the file; argument: the line of the first. */
    REFERENCE_REPEATED,
    /**
     * It is neither asked for nor said in the file whether the records are missing or found
     * children.
     */
    KIND_UNKNOWN,
    /** Not well-formed XML. */
    NOT_XML,
    /** XML with a document type or an entity: refused, because such files can be used to attack. */
    XML_FORBIDDEN,
    /** XML of another format or version than can be read; argument: what can be read. */
    WRONG_XML,
    /**
     * The source says that the person is an adult: taken without the age, for a person to look at.
     */
    ADULT_IN_SOURCE,
    /**
     * A value of the source was left out, because it cannot be used here; argument: its name in the
     * source.
     */
    VALUE_LEFT_OUT,
    /**
     * The source has withdrawn the record, or wants it to be kept no longer; argument: the last
     * day.
     */
    RECORD_EXPIRED,
    /** The caller may not import. */
    NOT_ALLOWED_TO_IMPORT;

    @Override
    public Fault fault() {
        return switch (this) {
            case FILE_TOO_LARGE -> Fault.TOO_LARGE;
            case NOT_ALLOWED_TO_IMPORT -> Fault.FORBIDDEN;
            default -> Fault.INVALID;
        };
    }
}
