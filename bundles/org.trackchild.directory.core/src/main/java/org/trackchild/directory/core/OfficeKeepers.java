package org.trackchild.directory.core;

import org.trackchild.access.api.Administration;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Reach;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeRegister;

/** Who keeps which offices. Pure. */
final class OfficeKeepers {

    private OfficeKeepers() {}

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
