package org.trackchild.registry.api;

import java.util.Objects;

/**
 * Where a record came from, so that the same record arriving again is recognised. One mechanism for
 * repeated uploads, repeated messages of an agency, and repeated requests with an idempotency key.
 *
 * @param source who names it: {@code csv:OFFICE}, {@code pfif:DOMAIN}, {@code api:USER}; at most
 *     100 characters
 * @param reference the name it has there; at most 200 characters
 * @param contentHash SHA-256 of the content in hexadecimal: the same reference with another hash is
 *     another record
 * @param note provenance in words, for people; may be empty
 */
public record Origin(String source, String reference, String contentHash, String note) {

    public Origin {
        Objects.requireNonNull(source);
        Objects.requireNonNull(reference);
        Objects.requireNonNull(contentHash);
        Objects.requireNonNull(note);
    }
}
