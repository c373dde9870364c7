package org.trackchild.model;

/**
 * The kinds of benches before which a child can stand. Packs, postings, offices and cases call them
 * by these codes.
 */
public final class BenchKind {

    /** Child welfare committees. */
    public static final String COMMITTEE = "cwc";

    /** Juvenile justice boards. */
    public static final String BOARD = "jjb";

    private BenchKind() {}
}
