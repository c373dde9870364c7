package org.trackchild.registry.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.model.Problem;

/**
 * How far work on several cases has come. Codes and figures only. Immutable.
 *
 * @param id chosen by who began it
 * @param owner account of who began it
 * @param act code of the {@link BulkAct}
 * @param begun when it began
 * @param end empty while cases wait
 * @param counts how many cases
 */
public record BulkRun(
        UUID id, String owner, String act, Instant begun, Optional<End> end, Counts counts) {

    public BulkRun {
        Objects.requireNonNull(id);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(act);
        Objects.requireNonNull(begun);
        Objects.requireNonNull(end);
        Objects.requireNonNull(counts);
    }

    /**
     * How it ended.
     *
     * @param at when
     * @param cancelled whether it was stopped before all cases had their turn
     */
    public record End(Instant at, boolean cancelled) {

        public End {
            Objects.requireNonNull(at);
        }
    }

    /**
     * Figures.
     *
     * @param cases all cases
     * @param done of how many it was done
     * @param refused of how many it was not
     */
    public record Counts(int cases, int done, int refused) {

        /** How many had their turn. */
        public int settled() {
            return done + refused;
        }
    }

    /** What became of a case. */
    public enum Standing implements Code {
        WAITING("waiting"),
        DONE("done"),
        REFUSED("refused"),
        /** The run was stopped before its turn. */
        LEFT("left");

        private final String code;

        Standing(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * One case.
     *
     * @param place from 1, in the order in which they were chosen
     * @param of the case
     * @param number its number; empty when the reader may not see the case now
     * @param standing what became of it
     * @param problems why it was refused; empty for others
     */
    public record Line(
            int place, CaseId of, String number, Standing standing, List<Problem> problems) {

        public Line {
            Objects.requireNonNull(of);
            Objects.requireNonNull(number);
            Objects.requireNonNull(standing);
            problems = List.copyOf(problems);
        }
    }

    /** Whether nothing waits any more. */
    public boolean isEnded() {
        return end.isPresent();
    }
}
