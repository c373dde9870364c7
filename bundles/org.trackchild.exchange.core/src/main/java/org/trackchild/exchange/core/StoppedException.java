package org.trackchild.exchange.core;

/** The engine stops; the job is gone on with when it starts again. */
final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoppedException() {
        super("stopped");
    }
}
