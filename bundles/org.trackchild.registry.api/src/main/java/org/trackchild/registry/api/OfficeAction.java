package org.trackchild.registry.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;

/**
 * What a senior officer wants an office to do, and what became of it. Immutable.
 *
 * @param id its identifier
 * @param office who shall do it
 * @param text what; names no child
 * @param due the last day for it as it was set last, in India
 * @param assigned who wants it; without a reason
 * @param steps what was said since, the earliest first
 */
public record OfficeAction(
        UUID id,
        OfficeId office,
        String text,
        LocalDate due,
        Statement assigned,
        List<Step> steps) {

    public OfficeAction {
        Objects.requireNonNull(id);
        Objects.requireNonNull(office);
        Objects.requireNonNull(text);
        Objects.requireNonNull(due);
        Objects.requireNonNull(assigned);
        steps = List.copyOf(steps);
    }

    /**
     * What somebody said of an action.
     *
     * @param kind what it did
     * @param said who said it, and in which words
     * @param due the last day from then on, in India
     */
    public record Step(Kind kind, Statement said, LocalDate due) {

        public Step {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(said);
            Objects.requireNonNull(due);
        }
    }

    /** What a step does. */
    public enum Kind implements Code {
        /** The office says that it is done. */
        DONE("done"),
        /** Whoever wants it says that it is not done yet, and sets another day. */
        SENT_BACK("sent_back"),
        /** Another day is set for what is not done. */
        RESCHEDULED("rescheduled"),
        /** It is no longer wanted. */
        WITHDRAWN("withdrawn");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** How an action stands. */
    public enum Standing implements Code {
        /** Not done, and due today or later. */
        OPEN("open"),
        /** Not done, and its day is over. */
        OVERDUE("overdue"),
        DONE("done"),
        WITHDRAWN("withdrawn");

        private final String code;

        Standing(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** How it stands on a day. */
    public Standing standing(LocalDate today) {
        if (withdrawn().isPresent()) {
            return Standing.WITHDRAWN;
        }
        if (done().isPresent()) {
            return Standing.DONE;
        }
        return due.isBefore(today) ? Standing.OVERDUE : Standing.OPEN;
    }

    /** Who did it, with what they say about it; empty when it was sent back since. */
    public Optional<Statement> done() {
        return last(Kind.DONE);
    }

    /** Who withdrew it, and why. */
    public Optional<Statement> withdrawn() {
        return last(Kind.WITHDRAWN);
    }

    private Optional<Statement> last(Kind kind) {
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.get(steps.size() - 1))
                        .filter(step -> step.kind() == kind)
                        .map(Step::said);
    }

    /** The same with one step more. */
    public OfficeAction after(Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return new OfficeAction(id, office, text, step.due(), assigned, all);
    }
}
