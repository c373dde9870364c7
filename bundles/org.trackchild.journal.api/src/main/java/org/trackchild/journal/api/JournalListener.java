package org.trackchild.journal.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told that the journal has grown. Register it as an OSGi service.
 *
 * <p>It is called after the commit, on the thread that committed: it must return at once, so it
 * should only wake a thread of its own, which reads {@link Journal#after(long, int)}. Calls may
 * come from several threads at a time and may arrive out of order; an exception is logged and
 * changes nothing. A transaction that only tells who was shown what calls nobody; its entries are
 * among those that are read next.
 */
@ConsumerType
@FunctionalInterface
public interface JournalListener {

    /**
     * The journal has grown.
     *
     * @param head number of the last entry of the transaction
     */
    void grown(long head);
}
