package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Proof;

/** What is not done at a desk that was left open, and is done after a proof. */
final class OpenDesk {

    private OpenDesk() {}

    /**
     * Refuses for want of a fresh proof, and for nothing else.
     *
     * @param caller who may do it
     */
    static void mustNot(Caller caller, Consumer<Caller> act) {
        Caller left = caller.with(Optional.of(new Proof(Instant.EPOCH)));
        assertThat(Register.refusal(() -> act.accept(left)))
                .isEqualTo(AccessProblem.PROOF_NEEDED.name());
    }

    /** The same person, who has just proven who they are. */
    static Caller proven(Caller caller) {
        return caller.with(Optional.of(new Proof(Instant.MAX)));
    }
}
