package org.trackchild.rest.problem;

/**
 * A stack trace for the log: classes and lines, no messages, because the message of an exception
 * may quote what was typed.
 */
final class FailureTrace {

    private static final int FRAMES = 40;

    private static final int CAUSES = 6;

    private FailureTrace() {}

    static String of(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        Throwable current = failure;
        for (int depth = 0; current != null && depth < CAUSES; depth++) {
            trace.append(depth == 0 ? "" : "\ncaused by ").append(current.getClass().getName());
            StackTraceElement[] frames = current.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
                trace.append("\n    at ").append(frames[i]);
            }
            current = current.getCause();
        }
        return trace.toString();
    }
}
