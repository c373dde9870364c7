package org.trackchild.matching.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
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
