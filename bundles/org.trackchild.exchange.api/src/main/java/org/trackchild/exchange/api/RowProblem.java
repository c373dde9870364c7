package org.trackchild.exchange.api;

import java.util.Objects;
import org.trackchild.model.Wording;

/**
 * Something that is wrong with one record of a file.
 *
 * @param line line of the file, from 1; 0 when it is about the whole file
 * @param reference the record's name in its source, may be empty
 * @param code name of the problem's code
 * @param field the field it is about, may be empty
 * @param sentence what to do
 * @param warning whether the record was taken all the same
 */
public record RowProblem(
        long line, String reference, String code, String field, Wording sentence, boolean warning) {

    public RowProblem {
        Objects.requireNonNull(reference);
        Objects.requireNonNull(code);
        Objects.requireNonNull(field);
        Objects.requireNonNull(sentence);
    }
}
