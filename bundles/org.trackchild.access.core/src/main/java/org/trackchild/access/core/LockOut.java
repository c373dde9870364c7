package org.trackchild.access.core;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes guessing slow without locking out those who know their password.
 *
 * <p>Wrong passwords are counted for the pair of account and address: after five, the pair waits a
 * minute, then twice as long after each further one, up to fifteen. They are also counted for the
 * account alone, where twenty are needed; that second lock does not hold at addresses from which
 * the account was signed in to before, so a stranger cannot keep an officer from the desk. An
 * address alone is never locked: a whole office may share one.
 *
 * <p>Counts are forgotten after an hour without a wrong password, and a success forgets those of
 * the pair. Memory is bounded. Safe for use by several threads.
 */
final class LockOut {

    private static final int FREE_FOR_PAIR = 5;
    private static final int FREE_FOR_ACCOUNT = 20;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration MEMORY = Duration.ofHours(1);

    private final InstantSource clock;
    private final Map<Pair, Failures> pairs;
    private final Map<String, Failures> accounts;
    private final Map<Pair, Boolean> familiar;

    /**
     * @param most how many pairs, accounts and familiar addresses are remembered, each
     */
    LockOut(InstantSource clock, int most) {
        this.clock = clock;
        this.pairs = bounded(most);
        this.accounts = bounded(most);
        this.familiar = bounded(most);
    }

    /**
     * How long this account must wait at this address.
     *
     * @return empty when it may try
     */
    synchronized Optional<Duration> waiting(String account, String address) {
        Pair pair = new Pair(account, address);
        Instant now = clock.instant();
        Instant until = lockedUntil(pairs.get(pair), now);
        if (!familiar.containsKey(pair)) {
            Instant other = lockedUntil(accounts.get(account), now);
            until = other.isAfter(until) ? other : until;
        }
        return until.isAfter(now) ? Optional.of(Duration.between(now, until)) : Optional.empty();
    }

    /** A wait in whole minutes, for people; never less than one. */
    static long minutes(Duration wait) {
        return Math.max(1, (wait.toSeconds() + 59) / 60);
    }

    /** Counts a wrong password. */
    synchronized void failed(String account, String address) {
        Instant now = clock.instant();
        pairs.compute(new Pair(account, address), (pair, old) -> oneMore(old, FREE_FOR_PAIR, now));
        accounts.compute(account, (name, old) -> oneMore(old, FREE_FOR_ACCOUNT, now));
    }

    /** Notes a right password. */
    synchronized void succeeded(String account, String address) {
        Pair pair = new Pair(account, address);
        pairs.remove(pair);
        familiar.put(pair, Boolean.TRUE);
    }

    /** How many records are held. */
    synchronized int size() {
        return pairs.size() + accounts.size() + familiar.size();
    }

    private static Instant lockedUntil(Failures failures, Instant now) {
        return failures == null ? now : failures.lockedUntil();
    }

    private static Failures oneMore(Failures old, int free, Instant now) {
        boolean forgotten = old == null || old.last().plus(MEMORY).isBefore(now);
        int count = forgotten ? 1 : old.count() + 1;
        return new Failures(count, now, count < free ? now : now.plus(waitAfter(count - free)));
    }

    /** One minute, doubled so many times. */
    private static Duration waitAfter(int doublings) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(doublings, 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private static <K, V> Map<K, V> bounded(int most) {
        return new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    private record Pair(String account, String address) {}

    private record Failures(int count, Instant last, Instant lockedUntil) {}
}
