package org.trackchild.exchange.api;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.Code;

/**
 * An import, under way or ended. Kept in the store, so that it can be looked up after a restart.
 *
 * @param id its identifier
 * @param request how it was asked for
 * @param user who asked
 * @param state where it stands
 * @param counts what was done so far
 * @param startedAt when it began
 * @param endedAt when it ended; empty while it runs
 */
public record ImportJob(
        UUID id,
        ImportRequest request,
        String user,
        State state,
        Counts counts,
        Instant startedAt,
        Optional<Instant> endedAt) {

    public ImportJob {
        Objects.requireNonNull(id);
        Objects.requireNonNull(request);
        Objects.requireNonNull(user);
        Objects.requireNonNull(state);
        Objects.requireNonNull(counts);
        Objects.requireNonNull(startedAt);
        Objects.requireNonNull(endedAt);
    }

    /** Where an import stands. */
    public enum State implements Code {
        RUNNING("running"),
        /** Worked through to the end; some rows may have been refused. */
        DONE("done"),
        /**
         * Nothing was taken: the file cannot be read, or rows are wrong and all or none were
         * wanted.
         */
        REFUSED("refused"),
        /**
         * The platform could not go on; rows that were taken stay, and the upload may be repeated.
         */
        FAILED("failed");

        private final String code;

        State(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * What was done.
     *
     * @param read records read so far
     * @param created cases registered, or offices added and changed (in a dry run: that would be)
     * @param unchanged records that had been registered before, or offices that are known as they
     *     are
     * @param refused records that are wrong
     * @param bytesRead bytes of the file read so far
     * @param bytesTotal size of the file
     */
    public record Counts(
            long read,
            long created,
            long unchanged,
            long refused,
            long bytesRead,
            long bytesTotal) {

        /** Nothing was done yet. */
        public static Counts none(long bytesTotal) {
            return new Counts(0, 0, 0, 0, 0, bytesTotal);
        }
    }
}
