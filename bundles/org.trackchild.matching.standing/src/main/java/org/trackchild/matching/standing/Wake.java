package org.trackchild.matching.standing;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A bell that wakes one thread. A ring while the thread is awake is remembered. Safe for use by
 * several threads.
 */
final class Wake {

    private final Lock lock = new ReentrantLock();

    private final Condition rung = lock.newCondition();

    private boolean ring;

    void ring() {
        lock.lock();
        try {
            ring = true;
            rung.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Returns after a ring, at once when there was one already, or after this time. */
    void await(long milliseconds) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(milliseconds);
            while (!ring && left > 0) {
                left = rung.awaitNanos(left);
            }
            ring = false;
        } finally {
            lock.unlock();
        }
    }
}
