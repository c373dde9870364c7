package org.trackchild.registry.core;

import java.time.Duration;

/**
 * How fast work on several cases goes on: after each of them it rests as long as the case took, so
 * that it never takes more than half of the time in which the database could serve people. Pure.
 *
 * @param least shortest rest
 * @param most longest rest, so that a slow case does not stop everything
 * @param look how often runs are looked for that another node has left, that have nothing but
 *     deferred cases, or whose act was away
 * @param patience so long a case is tried again that can be neither done nor refused
 */
record BulkPace(Duration least, Duration most, Duration look, Duration patience) {

    static final BulkPace USUAL =
            new BulkPace(
                    Duration.ofMillis(5),
                    Duration.ofMillis(500),
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5));

    /** The rest after a case that took so long. */
    Duration rest(Duration took) {
        if (took.compareTo(least) < 0) {
            return least;
        }
        return took.compareTo(most) > 0 ? most : took;
    }
}
