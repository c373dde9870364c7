package org.trackchild.registry.api;

import java.util.Objects;
import org.trackchild.model.OfficeId;

/**
 * What somebody asks of another office.
 *
 * @param kind to take the case over, or to help
 * @param to the office
 * @param reason why, in words, 1 to 1,000 characters; the other office reads it before it accepts
 * @param journey how a found child gets there; {@link Transfer.Journey#NONE} of a missing one
 */
public record TransferRequest(
        Transfer.Kind kind, OfficeId to, String reason, Transfer.Journey journey) {

    public TransferRequest {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(to);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(journey);
    }
}
