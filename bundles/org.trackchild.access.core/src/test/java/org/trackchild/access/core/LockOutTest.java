package org.trackchild.access.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LockOutTest {

    private final AdjustableClock clock = new AdjustableClock();
    private final LockOut lockOut = new LockOut(clock, 100);

    @Test
    void fiveWrongPasswordsWaitAMinuteThenTwiceAsLongUpToFifteen() {
        fail("meena", "10.0.0.1", 4);
        assertThat(lockOut.waiting("meena", "10.0.0.1")).isEmpty();

        for (int minutes : new int[] {1, 2, 4, 8, 15, 15}) {
            fail("meena", "10.0.0.1", 1);
            assertThat(lockOut.waiting("meena", "10.0.0.1")).contains(Duration.ofMinutes(minutes));
            clock.pass(Duration.ofMinutes(minutes).minusMillis(1));
            assertThat(lockOut.waiting("meena", "10.0.0.1")).contains(Duration.ofMillis(1));
            clock.pass(Duration.ofMillis(1));
            assertThat(lockOut.waiting("meena", "10.0.0.1")).isEmpty();
        }
    }

    @Test
    void anOfficeBehindOneAddressIsNotLockedByOneOfIts() {
        fail("meena", "10.0.0.1", 50);

        assertThat(lockOut.waiting("ravi", "10.0.0.1")).isEmpty();
    }

    @Test
    void oneAddressLocksTheAccountElsewhereOnlyAfterTwenty() {
        fail("meena", "10.0.0.1", 19);
        assertThat(lockOut.waiting("meena", "10.0.0.2")).isEmpty();

        fail("meena", "10.0.0.1", 1);
        assertThat(lockOut.waiting("meena", "10.0.0.2")).contains(Duration.ofMinutes(1));
    }

    @Test
    void aStrangerCannotKeepAnOfficerFromTheDesk() {
        lockOut.succeeded("meena", "10.0.0.2");
        fail("meena", "10.0.0.1", 40);

        assertThat(lockOut.waiting("meena", "10.0.0.2")).isEmpty();
        fail("meena", "10.0.0.2", 5);
        assertThat(lockOut.waiting("meena", "10.0.0.2")).contains(Duration.ofMinutes(1));
    }

    @Test
    void forgetsAfterASuccessAndAfterAnHour() {
        fail("meena", "10.0.0.1", 4);
        lockOut.succeeded("meena", "10.0.0.1");
        fail("meena", "10.0.0.1", 4);
        assertThat(lockOut.waiting("meena", "10.0.0.1")).isEmpty();

        clock.pass(Duration.ofMinutes(61));
        fail("meena", "10.0.0.1", 4);
        assertThat(lockOut.waiting("meena", "10.0.0.1")).isEmpty();
    }

    @Test
    void memoryIsBounded() {
        for (int i = 0; i < 1_000; i++) {
            lockOut.failed("user" + i, "10.0.0." + i);
            lockOut.succeeded("other" + i, "10.0.0." + i);
        }

        assertThat(lockOut.size()).isLessThanOrEqualTo(300);
    }

    private void fail(String user, String address, int times) {
        for (int i = 0; i < times; i++) {
            lockOut.failed(user, address);
        }
    }
}
