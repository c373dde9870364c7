package org.trackchild.exchange.api;

import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.Problem;

/** Where a {@link RecordFormat} puts what it reads. Used by one thread. */
@ProviderType
public interface RecordSink {

    /** Takes a record. */
    void record(RawRecord raw);

    /**
     * Takes an office.
     *
     * @throws IllegalStateException where only records of children are taken
     */
    default void office(RawOffice raw) {
        throw new IllegalStateException("no offices are taken here");
    }

    /**
     * Notes a record that cannot be read at all; reading goes on.
     *
     * @param line line of the file, from 1
     */
    void refuse(long line, Problem problem);

    /**
     * Notes something that a person should know of the record on this line, which is taken all the
     * same. Called after {@link #record} for that line and before the next one.
     *
     * @param line line of the file, from 1
     */
    void warn(long line, Problem problem);
}
