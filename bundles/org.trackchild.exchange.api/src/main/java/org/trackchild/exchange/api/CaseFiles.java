package org.trackchild.exchange.api;

import java.util.List;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseExtracts;
import org.trackchild.registry.api.CaseProblem;

/** Makes files of cases, with a purpose. Safe for use by several threads. */
@ProviderType
public interface CaseFiles {

    /**
     * A file.
     *
     * @param name without folders, such as {@code missing-2026-11-28.csv}; whoever sends it marks
     *     that of a training
     * @param bytes what stands in it
     * @param cases how many cases
     * @param leftOut how many of those that were asked for are not in it, see {@link
     *     CaseExtracts.Extract}
     */
    record CaseFile(String name, byte[] bytes, int cases, int leftOut) {

        public CaseFile {
            Objects.requireNonNull(name);
            Objects.requireNonNull(bytes);
        }
    }

    /**
     * Cases of one kind as comma-separated values: UTF-8 with byte order mark, in the columns that
     * an import reads. What an import reads of it is what the register has of each case, but for
     * the time of the event, photographs, and fields that only some roles may see. The reading of
     * each case is journaled with the purpose, as {@link CaseExtracts} says.
     *
     * @param kind of which kind all of them are
     * @throws ProblemException as {@link CaseExtracts#read}, and {@link CaseProblem#ONE_KIND_ONLY}
     *     when one that the caller may see is of the other kind; nothing is journaled then
     */
    CaseFile csv(Caller caller, CaseKind kind, List<CaseId> cases, String purpose);
}
