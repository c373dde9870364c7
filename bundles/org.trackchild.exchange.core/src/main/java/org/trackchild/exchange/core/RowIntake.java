package org.trackchild.exchange.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.trackchild.exchange.api.RawRecord;
import org.trackchild.exchange.api.RecordSink;
import org.trackchild.model.Problem;

/**
 * Takes the records of a file, checks each, and hands those that are right on in chunks. Used by
 * one thread.
 */
final class RowIntake implements RecordSink {

    private static final long SLOW_NANOS = 700_000_000L;

    private static final int FEWEST = 25;

    private final RowChecker checker;
    private final Progress progress;
    private final BooleanSupplier stopping;
    private final int most;
    private final Consumer<List<Row>> chunks;
    private final List<Row> chunk = new ArrayList<>();
    private int size;

    /**
     * @param stopping asked before every record
     * @param most rows of the largest chunk
     * @param chunks gets each chunk, and counts what becomes of its rows
     */
    RowIntake(
            RowChecker checker,
            Progress progress,
            BooleanSupplier stopping,
            int most,
            Consumer<List<Row>> chunks) {
        this.checker = checker;
        this.progress = progress;
        this.stopping = stopping;
        this.most = most;
        this.size = most;
        this.chunks = chunks;
    }

    @Override
    public void record(RawRecord raw) {
        makeRoom();
        progress.read(raw.line(), raw.reference());
        RowChecker.Checked checked = checker.check(raw);
        if (checked.row().isPresent()) {
            chunk.add(checked.row().get());
        } else if (checked.problems().isEmpty()) {
            progress.unchanged(1);
        } else {
            progress.refuse(raw.line(), checked.problems());
        }
    }

    @Override
    public void refuse(long line, Problem problem) {
        makeRoom();
        progress.read(line, "");
        progress.refuse(line, List.of(problem));
    }

    @Override
    public void warn(long line, Problem problem) {
        progress.warn(line, problem);
    }

    private void makeRoom() {
        if (stopping.getAsBoolean()) {
            throw new StoppedException();
        }
        if (chunk.size() >= size || progress.waiting() >= most) {
            flush();
        } else {
            progress.saveIfDue();
        }
    }

    /** Hands on what is left, and saves the progress. */
    void flush() {
        if (!chunk.isEmpty()) {
            long begun = System.nanoTime();
            chunks.accept(List.copyOf(chunk));
            chunk.clear();
            adapt(System.nanoTime() - begun);
        }
        progress.save();
    }

    /** Smaller chunks on a slow machine, so that the counts move at least every second. */
    private void adapt(long nanos) {
        if (nanos > SLOW_NANOS) {
            size = Math.max(Math.min(FEWEST, most), size / 2);
        } else {
            size = Math.min(most, size * 2);
        }
    }
}
