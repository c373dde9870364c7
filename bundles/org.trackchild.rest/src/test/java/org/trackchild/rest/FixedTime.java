package org.trackchild.rest;

import java.time.Duration;
import java.time.Instant;
import org.trackchild.access.api.Caller;
import org.trackchild.registry.api.RegisterTime;

/** A time of the register that stands still until a test moves it. */
public final class FixedTime implements RegisterTime {

    private final Instant start;

    private Duration ahead = Duration.ZERO;

    /** Who moved it last. */
    private Caller mover;

    public FixedTime(Instant start) {
        this.start = start;
    }

    public Caller mover() {
        return mover;
    }

    @Override
    public Instant instant() {
        return start.plus(ahead);
    }

    @Override
    public Duration ahead() {
        return ahead;
    }

    @Override
    public boolean isMovable() {
        return true;
    }

    @Override
    public Instant forward(Caller caller, Duration by) {
        mover = caller;
        ahead = ahead.plus(by);
        return instant();
    }
}
