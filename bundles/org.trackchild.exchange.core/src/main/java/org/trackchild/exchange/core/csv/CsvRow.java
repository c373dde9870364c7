package org.trackchild.exchange.core.csv;

import java.util.List;

/**
 * The values of one record of a file.
 *
 * @param values what stands between the commas; empty for a blank line
 * @param tooLong positions of the values that were longer than allowed and are left out
 */
record CsvRow(List<String> values, List<Integer> tooLong) {

    CsvRow {
        values = List.copyOf(values);
        tooLong = List.copyOf(tooLong);
    }

    boolean isBlank() {
        return tooLong.isEmpty() && values.stream().allMatch(String::isBlank);
    }

    /** Whether a quotation swallowed the end of the file. */
    boolean swallowedEnd() {
        String last = values.isEmpty() ? "" : values.get(values.size() - 1);
        return last.length() > LineFeeder.END.length() && last.endsWith(LineFeeder.END);
    }

    /** Whether this is the line after the last one. */
    boolean isEnd() {
        return values.size() == 1 && values.get(0).equals(LineFeeder.END);
    }
}
