package org.trackchild.notices.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told that notices were raised or settled, or that somebody has read some. Register it as an
 * OSGi service.
 *
 * <p>It is called after the commit, on the thread that committed: it must return at once. Calls may
 * come from several threads at a time; an exception is logged and changes nothing.
 */
@ConsumerType
@FunctionalInterface
public interface NoticeListener {

    /** Something has changed; whoever shows notices asks again. */
    void noticesChanged();
}
