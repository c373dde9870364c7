package org.trackchild.ui.desk.words;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.trackchild.fields.api.Fields;
import org.trackchild.registry.api.CodedField;

/**
 * What codes of lists say to a reader.
 *
 * @param known the packs that are there
 */
public record CodeWords(Fields known, Words words) {

    public CodeWords {
        Objects.requireNonNull(known);
        Objects.requireNonNull(words);
    }

    /** The word for a code; other texts, and codes of packs that are away, stay what they are. */
    public String word(String list, String code) {
        return known.word(list, code).map(words::text).orElse(code);
    }

    /** What a field of every case says; empty for nothing. */
    public String said(CodedField field, String stored) {
        return word(field.list(), stored);
    }

    /** What a field of every case says that holds several words. */
    public String said(CodedField field, Collection<String> stored) {
        return stored.stream().map(each -> said(field, each)).collect(Collectors.joining(", "));
    }
}
