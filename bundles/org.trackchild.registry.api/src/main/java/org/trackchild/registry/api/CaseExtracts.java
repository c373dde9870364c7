package org.trackchild.registry.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Code;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.ProblemException;

/**
 * Reads several cases for something that leaves the register: a file, a sheet of paper. The reading
 * of each is journaled with what for, all in one transaction before anything is handed out. Safe
 * for use by several threads.
 */
@ProviderType
public interface CaseExtracts {

    /** How many cases can leave at once. */
    int MOST = 500;

    /** How long a purpose is at least, in characters: a word is none. */
    int SHORTEST_PURPOSE = 10;

    /** How long a purpose is at most, in characters. */
    int LONGEST_PURPOSE = 200;

    /** Name of the field with the purpose, in problems. */
    String PURPOSE = "purpose";

    /** How cases leave. */
    enum Use implements Code {
        EXPORT("export"),
        PRINT("print");

        private final String code;

        Use(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * What may leave.
     *
     * @param cases in the order in which they were asked for, without fields that only some roles
     *     may see and without photographs
     * @param leftOut how many are not among them: their identity is protected, or the caller may
     *     not see them
     */
    record Extract(List<ChildCase> cases, int leftOut) {

        public Extract {
            cases = List.copyOf(cases);
        }
    }

    /**
     * Reads cases.
     *
     * @param kind of which kind all of them must be; empty for both
     * @param ids 1 to {@link #MOST}; one that is named twice is read once
     * @param purpose why, in words with letters. The journal of each case refers to them, and they
     *     are kept apart from it, where they can be erased; everybody who may read the case reads
     *     them, so they should name no child. Blanks in a row count as one, and the signs {@code ;}
     *     and {@code =} as blanks
     * @throws ProblemException with {@link FieldProblem}s about {@link BulkRuns#CASES} and {@link
     *     #PURPOSE}, and {@link CaseProblem#NO_WORDS}: all of them; {@link
     *     CaseProblem#ONE_KIND_ONLY} when one that the caller may see is of the other kind. Nothing
     *     is journaled then
     */
    Extract read(Caller caller, Use use, Optional<CaseKind> kind, List<CaseId> ids, String purpose);
}
