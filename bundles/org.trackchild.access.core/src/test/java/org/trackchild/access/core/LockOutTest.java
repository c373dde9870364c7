package org.trackchild.access.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
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
    void noAttackerFromElsewhereLocksAnOfficeOut() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<String> officers = IntStream.range(0, 30).mapToObj(i -> "officer" + i).toList();
            // half of them signed in since the start, the others in former days
            Set<String> before = Set.copyOf(officers.subList(0, 15));
            LockOut guarded =
                    new LockOut(
                            clock,
                            10_000,
                            (user, address) -> before.contains(user) && address.equals("10.0.0.1"));
            officers.subList(15, 30).forEach(each -> guarded.succeeded(each, "10.0.0.1"));
            int addresses = 1 + random.nextInt(5_000);

            for (int step = 0; step < 3_000; step++) {
                String victim = officers.get(random.nextInt(officers.size()));
                guarded.failed(victim, "203.0.113." + random.nextInt(addresses));
                clock.pass(Duration.ofMillis(random.nextInt(20_000)));
                assertThat(guarded.waiting(victim, "10.0.0.1"))
                        .as("seed %d, step %d, %s", seed, step, victim)
                        .isEmpty();
            }
        }
    }

    @Test
    void whoTriesFewerThanFiveTimesOnEachWithinTheOfficeLocksOutNobodyWhoSignedInThere() {
        LockOut office = new LockOut(clock, 10_000);
        List<String> officers = IntStream.range(0, 200).mapToObj(i -> "officer" + i).toList();
        officers.forEach(each -> office.succeeded(each, "10.0.0.1"));

        // four tries on each, and some on people who never signed in here
        for (int round = 0; round < 4; round++) {
            officers.forEach(each -> office.failed(each, "10.0.0.1"));
        }
        for (int i = 0; i < 30; i++) {
            office.failed("stranger" + i, "10.0.0.1");
        }
        assertThat(officers).allMatch(each -> office.waiting(each, "10.0.0.1").isEmpty());
        assertThat(office.waiting("newcomer", "10.0.0.1")).as("waits a few seconds").isPresent();
        clock.pass(Duration.ofSeconds(10));
        assertThat(office.waiting("newcomer", "10.0.0.1")).isEmpty();
    }

    @Test
    void whoTriesMoreOftenWithinTheOfficeMakesThatAccountWaitThereAndNoOther() {
        LockOut office = new LockOut(clock, 10_000);
        office.succeeded("meena", "10.0.0.1");
        office.succeeded("ravi", "10.0.0.1");
        for (int i = 0; i < 50; i++) {
            office.failed("meena", "10.0.0.1");
        }

        assertThat(office.waiting("meena", "10.0.0.1")).contains(Duration.ofMinutes(15));
        assertThat(office.waiting("ravi", "10.0.0.1")).isEmpty();
    }

    @Test
    void anOfficeWhoseAddressIsNewIsSlowedByItsTypingErrorsAndNotLocked() {
        LockOut office = new LockOut(clock, 10_000);
        for (int i = 0; i < 60; i++) {
            office.failed("officer" + i, "10.0.0.1");
        }

        assertThat(office.waiting("newcomer", "10.0.0.1")).contains(Duration.ofSeconds(10));
        clock.pass(Duration.ofSeconds(10));
        assertThat(office.waiting("newcomer", "10.0.0.1")).isEmpty();
    }

    @Test
    void passwordsThatAreTriedOnManyAccountsAreSlow() {
        LockOut guarded = new LockOut(clock, 100_000);
        Instant end = clock.instant().plus(Duration.ofHours(1));
        int tried = 0;
        for (int account = 0; clock.instant().isBefore(end); account++) {
            if (guarded.waiting("user" + account, "203.0.113.1").isEmpty()) {
                guarded.failed("user" + account, "203.0.113.1");
                tried++;
            }
            clock.pass(Duration.ofMillis(500));
        }
        assertThat(tried).as("of 7,200 that were sent").isBetween(30, 30 + 360);
        assertThat(guarded.waiting("user1", "10.0.0.1")).as("elsewhere").isEmpty();
    }

    @Test
    void memoryIsBounded() {
        for (int i = 0; i < 1_000; i++) {
            lockOut.failed("user" + i, "10.0.0." + i);
            lockOut.succeeded("other" + i, "10.0.0." + i);
        }

        assertThat(lockOut.size()).isLessThanOrEqualTo(400);
    }

    private void fail(String user, String address, int times) {
        for (int i = 0; i < times; i++) {
            lockOut.failed(user, address);
        }
    }
}
