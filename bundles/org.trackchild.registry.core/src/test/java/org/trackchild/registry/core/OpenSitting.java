package org.trackchild.registry.core;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.trackchild.access.api.Caller;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.SittingPlan;

/** Plans and opens sittings. */
final class OpenSitting {

    private OpenSitting() {}

    static LocalDate today() {
        return SignedOrders.today();
    }

    static SittingPlan plan(LocalDate day, String... members) {
        return new SittingPlan(
                day, LocalTime.of(10, 30), Sitting.Venue.COMMITTEE, "", List.of(members));
    }

    /** A sitting of today with these members, opened. */
    static Sitting of(Register register, Caller member, String... members) {
        StoredSittings sittings = new StoredSittings(register.store, register.desk, register.shelf);
        Sitting planned = sittings.plan(member, plan(today(), members));
        return sittings.open(member, planned.id(), List.of(members));
    }
}
