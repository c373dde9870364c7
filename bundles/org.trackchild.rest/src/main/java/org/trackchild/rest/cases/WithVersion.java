package org.trackchild.rest.cases;

import java.util.OptionalLong;
import java.util.function.Supplier;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.ChangesSince;
import org.trackchild.rest.problem.ChangedMeanwhileException;
import org.trackchild.rest.web.EntityVersion;

/**
 * Makes a change that expects a version; when another is current it says what was changed since.
 */
final class WithVersion {

    private WithVersion() {}

    /**
     * Makes the change.
     *
     * @param ifMatch the header by which the caller said which version it saw
     * @throws ChangedMeanwhileException when the register refuses it because of another change
     */
    static <T> T change(
            CaseRegistry registry, Caller caller, CaseId id, String ifMatch, Supplier<T> change) {
        try {
            return change.get();
        } catch (ProblemException refused) {
            if (refused.problems().get(0).code() != CaseProblem.CHANGED_MEANWHILE) {
                throw refused;
            }
            OptionalLong seen = EntityVersion.latestNamed(ifMatch);
            ChangesSince changes = registry.changesSince(caller, id, seen.orElse(Long.MAX_VALUE));
            throw new ChangedMeanwhileException(changes);
        }
    }
}
