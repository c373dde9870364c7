package org.trackchild.vault.api;

import java.util.Objects;

/**
 * Where a sealed value is kept. It is covered by the seal: a value that was moved to another place
 * does not open there.
 *
 * @param table name of the table
 * @param column name of the column
 * @param row identifier of the row within the table
 */
public record SealedPlace(String table, String column, String row) {

    public SealedPlace {
        Objects.requireNonNull(table);
        Objects.requireNonNull(column);
        Objects.requireNonNull(row);
    }
}
