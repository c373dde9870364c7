package org.trackchild.registry.core;

import java.time.Duration;

/**
 * How long work on several cases rests after each of them: as long as the case took, so that it
 * never takes more than half of the time in which the database could serve people. Pure.
 *
 * @param least shortest rest
 * @param most longest rest, so that a slow case does not stop everything
 */
record BulkPace(Duration least, Duration most) {

    static final BulkPace USUAL = new BulkPace(Duration.ofMillis(5), Duration.ofMillis(500));

    /** The rest after a case that took so long. */
    Duration rest(Duration took) {
        if (took.compareTo(least) < 0) {
            return least;
        }
        return took.compareTo(most) > 0 ? most : took;
    }
}
