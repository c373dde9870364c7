package org.trackchild.registry.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;

/**
 * Makes a draft out of texts, whoever wrote them: a file, a request, a form. Accepts what people
 * write ("F", "girl", "Uttar Pradesh", "about 7", compact dates) and collects all problems. Safe
 * for use by several threads.
 */
@ProviderType
public interface CaseReader {

    /**
     * Reads a draft.
     *
     * @param kind missing or found
     * @param values what was written in each field; absent and blank mean not recorded
     */
    Reading read(CaseKind kind, Map<Field, String> values);

    /**
     * Writes a draft as texts that {@link #read} reads back to an equal draft.
     *
     * @return only the fields that are recorded
     */
    Map<Field, String> write(CaseDraft draft);

    /**
     * What reading gave.
     *
     * @param draft empty when there are problems
     * @param problems everything that is wrong, in the order of the fields
     */
    record Reading(Optional<CaseDraft> draft, List<Problem> problems) {

        public Reading {
            Objects.requireNonNull(draft);
            problems = List.copyOf(problems);
        }

        /**
         * The draft.
         *
         * @throws ProblemException with all problems when there are any
         */
        public CaseDraft draftOrThrow() {
            return draft.orElseThrow(() -> new ProblemException(problems));
        }
    }
}
