package org.trackchild.directory.core;

import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Administration;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Reach;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.model.ProblemException;
import org.trackchild.store.api.Transaction;

/** Who keeps which offices. */
final class OfficeKeepers {

    private OfficeKeepers() {}

    /**
     * The caller with the postings of now, the chosen one first: since the sign-in an account may
     * have changed. Parts of the platform and whoever runs the machine have none.
     *
     * @throws ProblemException {@link AccessProblem#NOT_ALLOWED} for an account that is disabled
     */
    static Caller present(Transaction tx, Caller caller) {
        if (caller.isSystem() || caller.has(Role.OPERATOR)) {
            return caller;
        }
        return tx.accounts()
                .find(caller.user())
                .flatMap(account -> account.enabledCaller(tx.now()))
                .orElseThrow(() -> new ProblemException(AccessProblem.NOT_ALLOWED))
                .actingAs(caller);
    }

    /**
     * The places whose offices a caller keeps; whoever runs the machine brings the lists of a state
     * or of the nation.
     */
    static Reach places(Caller caller) {
        return caller.has(Role.OPERATOR) ? Reach.EVERYTHING : Administration.of(caller);
    }

    /** What a caller may do with an office. */
    static OfficeRegister.Rights rights(Caller caller, Office office) {
        boolean all = covers(places(caller), office);
        return new OfficeRegister.Rights(
                all || covers(Administration.withOwnOffices(caller), office), all);
    }

    static boolean covers(Reach reach, Office office) {
        return reach.coversOffice(office.id(), office.state(), office.district());
    }
}
