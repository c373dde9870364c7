package org.trackchild.rest.problem;

/**
 * A stack trace for one line of the log, which is cut after 500 characters: the classes of the
 * failure and its causes, where the innermost arose, and the lines of this platform that led there.
 * No messages, because the message of an exception may quote what was typed.
 */
final class FailureTrace {

    private static final String OURS = "org.trackchild.";

    private static final int FRAMES = 5;

    private static final int CAUSES = 5;

    private FailureTrace() {}

    static String of(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        Throwable innermost = failure;
        Throwable current = failure;
        for (int depth = 0; current != null && depth < CAUSES; depth++) {
            trace.append(depth == 0 ? "" : ", caused by ");
            trace.append(current.getClass().getSimpleName());
            innermost = current;
            current = current.getCause();
        }
        StackTraceElement[] frames = innermost.getStackTrace();
        int told = 0;
        for (int i = 0; i < frames.length && told < FRAMES; i++) {
            if (i == 0 || frames[i].getClassName().startsWith(OURS)) {
                trace.append(told == 0 ? " at " : " < ").append(shortened(frames[i]));
                told++;
            }
        }
        return trace.toString();
    }

    private static String shortened(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.substring(type.lastIndexOf('.') + 1)
                + '.'
                + frame.getMethodName()
                + ':'
                + frame.getLineNumber();
    }
}
