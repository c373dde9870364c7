package org.trackchild.registry.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.trackchild.rules.api.FormKind;
import org.trackchild.rules.api.Transition;

/**
 * The forms of a case.
 *
 * @param header the case
 * @param forms all of them, drafts first, then the latest first
 * @param due those that a step of the law waits for, and that the reader can fill in
 * @param kinds those that the reader can begin, in the order of the rules, without those whose
 *     steps something else comes first of
 */
public record CaseForms(
        CaseHeader header, List<FormView> forms, List<Due> due, List<FormKind> kinds) {

    /**
     * A form that a step waits for. It stays due until the step is made.
     *
     * @param step the transition that rests on it
     * @param until when the clock that the step stops runs out; empty where none runs
     */
    public record Due(FormKind kind, Transition step, Optional<Instant> until) {

        public Due {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(step);
            Objects.requireNonNull(until);
        }
    }

    public CaseForms {
        Objects.requireNonNull(header);
        forms = List.copyOf(forms);
        due = List.copyOf(due);
        kinds = List.copyOf(kinds);
    }
}
