package org.trackchild.ui.desk.agenda;

import java.time.Instant;
import java.util.List;
import org.trackchild.registry.api.DueClock;

/** Which row of a list of the agenda is which. */
final class AgendaRows {

    private AgendaRows() {}

    static String key(DueClock clock) {
        return clock.summary().header().id()
                + "/"
                + clock.clock().rule().code()
                + "/"
                + clock.clock().round();
    }

    /** What a row shows, without how long there still is. */
    static Object state(DueClock clock, Instant now) {
        return List.of(clock.summary(), clock.clock().standing(now), clock.clock().due());
    }
}
