package org.trackchild.itests.instance;

/**
 * Hands tests the one instance whose time they move. Time never goes back: each test looks at what
 * it has entered itself, and at spans from now.
 */
final class MovedInstance extends RunningInstance {

    private static final int FEW = 20;

    MovedInstance() {
        super("moved", FEW, "-Duser.timezone=UTC");
    }
}
