package org.trackchild.matching.engine.score;

import org.trackchild.matching.api.Comparator;

/** A comparator broke its contract. Nothing that it touched may be answered. */
public final class ComparatorFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Comparator comparator;

    ComparatorFailure(Comparator comparator, Throwable cause) {
        super("a comparator failed", cause);
        this.comparator = comparator;
    }

    /** The comparator that failed. */
    public Comparator comparator() {
        return comparator;
    }
}
