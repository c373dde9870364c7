package org.trackchild.matching.link.tool;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;

/** Shows how far the work is: one line that is overwritten, or a new one now and then. */
final class Progress {

    private static final int WIDTH = 40;
    private static final long EVERY_NANOS = 100_000_000;
    private static final long EVERY_LINE_NANOS = 10_000_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private final String title;
    private final long all;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong last = new AtomicLong(System.nanoTime());

    /**
     * @param terminal whether a person looks on
     */
    Progress(PrintStream out, boolean terminal, String title, long all) {
        this.out = out;
        this.terminal = terminal;
        this.title = title;
        this.all = Math.max(1, all);
    }

    /** So many more are done. Safe for use by several threads. */
    void add(int count) {
        long now = System.nanoTime();
        long at = done.addAndGet(count);
        long before = last.get();
        if (now - before > (terminal ? EVERY_NANOS : EVERY_LINE_NANOS)
                && last.compareAndSet(before, now)) {
            show(Math.min(1, at / (double) all));
        }
    }

    private void show(double part) {
        int full = (int) (part * WIDTH);
        String bar = "#".repeat(full) + "-".repeat(WIDTH - full);
        String line = "%s [%s] %3d %%".formatted(title, bar, (int) (100 * part));
        out.print(terminal ? "\r" + line : line + "\n");
        out.flush();
    }

    void end() {
        if (terminal) {
            out.print("\r" + " ".repeat(title.length() + WIDTH + 10) + "\r");
            out.flush();
        }
    }
}
