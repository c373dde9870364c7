package org.trackchild.registry.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told that clocks of the law were computed anew, which happens a moment after the journal entry
 * that started or stopped them. Register it as an OSGi service.
 *
 * <p>It is called after the commit, on the thread that computes clocks: it must return at once. An
 * exception is logged and changes nothing.
 */
@ConsumerType
@FunctionalInterface
public interface ClockListener {

    /** Something has changed; whoever shows clocks asks again. */
    void clocksChanged();
}
