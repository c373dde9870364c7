package org.trackchild.exchange.api;

import java.util.Map;
import java.util.Objects;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;

/**
 * One record of a file, as texts.
 *
 * @param line line of the file on which it begins, from 1; for formats without lines the position
 *     among the records
 * @param kind missing or found
 * @param source who names the record, see {@code Origin.source}; empty when the file does not say
 * @param reference the record's name in its source; empty when it has none
 * @param values what was written in each field
 * @param further what was written in fields that only one kind of case has, by their code, and in
 *     fields of packs, by {@code extra.} and their code
 * @param provenance where it comes from, in words, for people; may be empty
 */
public record RawRecord(
        long line,
        CaseKind kind,
        String source,
        String reference,
        Map<Field, String> values,
        Map<String, String> further,
        String provenance) {

    public RawRecord {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(source);
        Objects.requireNonNull(reference);
        values = Map.copyOf(values);
        further = Map.copyOf(further);
        Objects.requireNonNull(provenance);
    }

    /** A record with nothing in further fields. */
    public RawRecord(
            long line,
            CaseKind kind,
            String source,
            String reference,
            Map<Field, String> values,
            String provenance) {
        this(line, kind, source, reference, values, Map.of(), provenance);
    }
}
