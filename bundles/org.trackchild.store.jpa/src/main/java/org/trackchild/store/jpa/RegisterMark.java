package org.trackchild.store.jpa;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.Caller;
import org.trackchild.model.RegisterKind;
import org.trackchild.store.api.CursorTable;
import org.trackchild.store.api.Store;

/**
 * The mark in the database that tells what a register is for. It is made when the register is
 * started the first time, and whoever starts it as something else is refused: the time of real
 * children must not be moved, nor made-up children stand among them, because somebody set a
 * property or named the wrong folder.
 */
final class RegisterMark {

    /** In the table of cursors: 0 where nobody decided yet, else 1 + the kind's ordinal. */
    static final String CURSOR = "register-kind";

    /** Set by the seeder of the demonstration, which is older than the mark. */
    static final String DEMO_CURSOR = "demo-day";

    private static final Logger LOG = LoggerFactory.getLogger(RegisterMark.class);

    private static final Caller CALLER = Caller.system("store");

    private RegisterMark() {}

    /**
     * Makes the mark where there is none, and compares with what stands there: another node may
     * have made one at the same moment.
     *
     * @param empty whether nothing was ever journaled
     * @return the kind of the register, which is the one that was asked for
     * @throws IllegalStateException when the register is of another kind
     */
    static RegisterKind settle(Store store, RegisterKind asked, boolean empty) {
        long marked = store.read(tx -> tx.cursors().get(CURSOR));
        compare(marked > 0 ? kind(marked) : before(store, asked, empty), asked);
        if (marked == 0) {
            compare(kind(store.write(CALLER, tx -> mark(tx.cursors(), asked))), asked);
        }
        return asked;
    }

    /**
     * Sets the mark only where none is. Of two nodes that find none, the database lets one insert
     * it; the other tries again, and finds it.
     *
     * @return the mark that stands there
     */
    static long mark(CursorTable cursors, RegisterKind kind) {
        long there = cursors.get(CURSOR);
        if (there > 0) {
            return there;
        }
        cursors.begin(CURSOR, 1L + kind.ordinal());
        return 1L + kind.ordinal();
    }

    private static RegisterKind kind(long marked) {
        return RegisterKind.values()[(int) marked - 1];
    }

    private static void compare(RegisterKind is, RegisterKind asked) {
        if (is != asked) {
            String refusal =
                    "This register was started as \"%s\" and is never opened as \"%s\"."
                            .formatted(is.code(), asked.code());
            LOG.error("{} Name another data folder or database", refusal);
            throw new IllegalStateException(refusal);
        }
    }

    /** What a register is that has no mark: new, or of a version that made none. */
    private static RegisterKind before(Store store, RegisterKind asked, boolean empty) {
        if (empty) {
            return asked;
        }
        return store.read(tx -> tx.cursors().get(DEMO_CURSOR)) > 0
                ? RegisterKind.DEMONSTRATION
                : RegisterKind.REAL;
    }
}
