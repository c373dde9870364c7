package org.trackchild.itests.instance;

/**
 * Hands tests an instance on a server that is set to the zone where each day begins first: nothing
 * may depend on where a server stands. They move its time.
 */
final class FarEastInstance extends RunningInstance {

    FarEastInstance() {
        super("fareast", 10, Instance.SHORT_LIFE + " -Duser.timezone=Pacific/Kiritimati");
    }
}
