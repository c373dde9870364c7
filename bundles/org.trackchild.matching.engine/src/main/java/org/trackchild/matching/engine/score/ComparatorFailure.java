package org.trackchild.matching.engine.score;

import java.util.Arrays;
import org.trackchild.matching.api.Comparator;

/** A comparator broke its contract. Nothing that it touched may be answered. */
public final class ComparatorFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Comparator comparator;

    ComparatorFailure(Comparator comparator, Throwable cause) {
        super("a comparator failed", cause);
        this.comparator = comparator;
    }

    /** Where the cause was thrown: its message might name a child, this does not. */
    public String place() {
        return Arrays.stream(getCause().getStackTrace())
                .filter(each -> !each.getClassName().startsWith("java."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
    }

    /** The comparator that failed. */
    public Comparator comparator() {
        return comparator;
    }
}
