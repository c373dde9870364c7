package org.trackchild.exchange.api;

import java.util.Map;

/**
 * One office of a file, as texts.
 *
 * @param line line of the file on which it begins, from 1
 * @param values what was written in each column, by its name; without those that are empty
 */
public record RawOffice(long line, Map<String, String> values) {

    public RawOffice {
        values = Map.copyOf(values);
    }

    /** What was written in a column; empty for nothing. */
    public String value(String column) {
        return values.getOrDefault(column, "");
    }
}
