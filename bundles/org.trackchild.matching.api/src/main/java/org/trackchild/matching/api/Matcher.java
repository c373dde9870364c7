package org.trackchild.matching.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;

/**
 * Finds records that may be the same child. Answers from memory in milliseconds; safe for use by
 * several threads.
 *
 * <p>Answers are not reduced to what the asker may see: that is the duty of whoever shows them.
 */
@ProviderType
public interface Matcher {

    /**
     * The best candidates for a record.
     *
     * @param subject the record that is looked for; its own identifier is never among the
     *     candidates
     * @param among kind of the records to look through: the opposite kind for a match, the same
     *     kind for a duplicate
     * @param limit at most so many, 1 to 1,000
     * @return most probable first; empty while {@link Status#ready()} is {@code false}
     */
    List<Candidate> candidates(Subject subject, CaseKind among, int limit);

    /**
     * One pair, given everything else that is in the register.
     *
     * @param subject a record
     * @param other the other one
     * @return empty when the matcher does not hold the other one, because it is no longer looked
     *     for or because the matcher is not ready
     */
    Optional<Candidate> pair(Subject subject, CaseId other);

    /** What the matcher holds at the moment. */
    Status status();

    /**
     * State of the matcher.
     *
     * @param ready whether the records of the store have been loaded
     * @param missing records of missing children held
     * @param found records of found children held
     * @param journal number of the journal entry up to which everything has been matched
     * @param comparators names of the comparators in use
     */
    record Status(boolean ready, int missing, int found, long journal, List<String> comparators) {

        public Status {
            comparators = List.copyOf(comparators);
        }
    }
}
