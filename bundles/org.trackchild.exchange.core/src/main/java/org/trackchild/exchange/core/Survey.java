package org.trackchild.exchange.core;

import java.util.function.BooleanSupplier;
import org.trackchild.exchange.api.ImportProblem;
import org.trackchild.exchange.api.RawOffice;
import org.trackchild.exchange.api.RawRecord;
import org.trackchild.exchange.api.RecordSink;
import org.trackchild.exchange.api.UnreadableFileException;
import org.trackchild.model.Problem;

/**
 * Reads a file only to see that it can be read to its end, so that a file that breaks off in the
 * middle changes nothing. Used by one thread.
 */
final class Survey implements RecordSink {

    /** Records that one file may have. */
    static final int MOST_RECORDS = 1_000_000;

    private final BooleanSupplier stopping;
    private int records;

    Survey(BooleanSupplier stopping) {
        this.stopping = stopping;
    }

    @Override
    public void record(RawRecord raw) {
        count();
    }

    @Override
    public void office(RawOffice raw) {
        count();
    }

    @Override
    public void refuse(long line, Problem problem) {
        count();
    }

    @Override
    public void warn(long line, Problem problem) {
        // told when the record is taken
    }

    private void count() {
        if (stopping.getAsBoolean()) {
            throw new StoppedException();
        }
        if (++records > MOST_RECORDS) {
            throw new UnreadableFileException(
                    0, ImportProblem.FILE_TOO_LARGE, "1,000,000 records (रिकॉर्ड)");
        }
    }
}
