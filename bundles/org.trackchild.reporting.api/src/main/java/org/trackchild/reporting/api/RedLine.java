package org.trackchild.reporting.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;
import org.trackchild.rules.api.Level;

/**
 * Who is late: a line of the red list.
 *
 * @param office the office that keeps the case
 * @param what what has not been done
 * @param since the limit that has passed
 * @param told who has been told by now, from near to far; the office always
 * @param subject the case; empty for readers who may know the figure but not the child
 */
public record RedLine(
        OfficeId office, Wording what, Instant since, List<Level> told, Optional<Subject> subject) {

    public RedLine {
        Objects.requireNonNull(office);
        Objects.requireNonNull(what);
        Objects.requireNonNull(since);
        told = List.copyOf(told);
        Objects.requireNonNull(subject);
    }

    /**
     * The case.
     *
     * @param id for addresses
     * @param number for people
     */
    public record Subject(CaseId id, String number) {

        public Subject {
            Objects.requireNonNull(id);
            Objects.requireNonNull(number);
        }
    }
}
