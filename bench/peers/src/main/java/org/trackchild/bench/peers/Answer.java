package org.trackchild.bench.peers;

import java.util.Objects;

/**
 * A record that a peer takes for the child.
 *
 * @param id identifier of the record, as text
 * @param score the more the likelier; a probability from 0 to 1 where {@link Peer#tellsProbability}
 */
public record Answer(String id, double score) {

    public Answer {
        Objects.requireNonNull(id);
    }
}
