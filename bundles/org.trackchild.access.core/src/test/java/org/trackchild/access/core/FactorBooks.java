package org.trackchild.access.core;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.trackchild.access.api.Role;

/** Books of second factors of a real register, in which administrators and heads need one. */
final class FactorBooks {

    static final Duration GRACE = Duration.ofDays(7);

    static final Duration PROOF = Duration.ofMinutes(5);

    static final FactorBook REAL = at(new AdjustableClock());

    private FactorBooks() {}

    static FactorBook at(InstantSource clock) {
        return new FactorBook(
                new FactorSeal(new byte[32]),
                new SignInRules(Set.of(Role.ADMINISTRATOR), true, GRACE, PROOF),
                clock,
                false);
    }
}
