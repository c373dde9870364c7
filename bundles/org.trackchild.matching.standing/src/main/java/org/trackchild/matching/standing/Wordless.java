package org.trackchild.matching.standing;

/**
 * A failure as it may be logged: where it happened, without its message, which might name a child.
 */
final class Wordless extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int DEEPEST = 10;

    private Wordless(String type, Throwable cause, StackTraceElement[] where) {
        super(type, cause);
        setStackTrace(where);
    }

    static Throwable of(Throwable failure) {
        return of(failure, 1);
    }

    private static Throwable of(Throwable failure, int depth) {
        Throwable cause = failure.getCause();
        return new Wordless(
                failure.getClass().getName(),
                cause == null || depth == DEEPEST ? null : of(cause, depth + 1),
                failure.getStackTrace());
    }
}
