package org.trackchild.store.jpa;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.Caller;
import org.trackchild.model.RegisterKind;
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
     * Makes the mark, or compares with it.
     *
     * @param empty whether nothing was ever journaled
     * @throws IllegalStateException when the register is of another kind
     */
    static void settle(Store store, RegisterKind asked, boolean empty) {
        long marked = store.read(tx -> tx.cursors().get(CURSOR));
        RegisterKind is =
                marked > 0 ? RegisterKind.values()[(int) marked - 1] : before(store, asked, empty);
        if (is != asked) {
            String refusal =
                    "This register was started as \"%s\" and is never opened as \"%s\"."
                            .formatted(is.code(), asked.code());
            LOG.error("{} Name another data folder or database", refusal);
            throw new IllegalStateException(refusal);
        }
        if (marked == 0) {
            store.write(
                    CALLER,
                    tx -> {
                        tx.cursors().set(CURSOR, 1L + is.ordinal());
                        return null;
                    });
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
