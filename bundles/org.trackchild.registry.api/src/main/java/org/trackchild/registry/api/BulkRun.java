package org.trackchild.registry.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.CaseId;
import org.trackchild.model.Problem;

/**
 * How far work on several cases has come. Immutable.
 *
 * @param id chosen by who began it
 * @param work what is done
 * @param begun when it began
 * @param lines one for each case, in the order in which they were chosen
 */
public record BulkRun(UUID id, BulkWork work, Instant begun, List<Line> lines) {

    public BulkRun {
        Objects.requireNonNull(id);
        Objects.requireNonNull(work);
        Objects.requireNonNull(begun);
        lines = List.copyOf(lines);
    }

    /**
     * One case.
     *
     * @param of the case
     * @param number its number; empty when whoever began it may not see the case
     * @param problems why it was refused; empty when it was done; no value while it waits
     */
    public record Line(CaseId of, String number, Optional<List<Problem>> problems) {

        public Line {
            Objects.requireNonNull(of);
            Objects.requireNonNull(number);
            problems = problems.map(List::copyOf);
        }

        /** Whether it was done. */
        public boolean isDone() {
            return problems.filter(List::isEmpty).isPresent();
        }

        /** Whether it was refused. */
        public boolean isRefused() {
            return problems.filter(told -> !told.isEmpty()).isPresent();
        }
    }

    /** How many cases were done or refused so far. */
    public int settled() {
        return (int) lines.stream().filter(line -> line.problems().isPresent()).count();
    }

    /** Whether nothing waits any more. */
    public boolean isEnded() {
        return settled() == lines.size();
    }
}
