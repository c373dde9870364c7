package org.trackchild.access.core;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Makes guessing slow without locking out those who know their password.
 *
 * <p>Wrong passwords are counted in three ways. For the pair of account and address: after five,
 * the pair waits a minute, then twice as long after each further one, up to fifteen. For the
 * account alone, where twenty are needed: who guesses one account from many places. For the address
 * alone, where thirty accounts are needed: who tries a few passwords on many accounts. From then on
 * each further account costs ten seconds: that is slow for who tries thousands, and opens an office
 * that is new to its address, be it on the morning after an upgrade, as soon as its people have
 * read the answer. The second and the third wait do not hold for an account at an address from
 * which it was signed in to before, and such tries do not count for the address; nor do names that
 * nobody has, so that who makes them up keeps nobody waiting.
 *
 * <p>Counts are forgotten after an hour without a wrong password, and a success forgets those of
 * the pair. Memory is bounded. Safe for use by several threads.
 */
final class LockOut {

    private static final int FREE_FOR_PAIR = 5;
    private static final int FREE_FOR_ACCOUNT = 20;
    private static final int FREE_FOR_ADDRESS = 30;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration WAIT_OF_ADDRESS = Duration.ofSeconds(10);
    private static final Duration MEMORY = Duration.ofHours(1);

    private final InstantSource clock;
    private final Map<Pair, Failures> pairs;
    private final Map<String, Failures> accounts;
    private final Map<String, Failures> addresses;
    private final Map<Pair, Boolean> familiar;
    private final BiPredicate<String, String> known;

    /**
     * @param most how many pairs, accounts, addresses and familiar pairs are remembered, each
     */
    LockOut(InstantSource clock, int most) {
        this(clock, most, (account, address) -> false);
    }

    /**
     * @param known whether an account was signed in to from an address in former days; asked where
     *     it matters and memory has no answer
     */
    LockOut(InstantSource clock, int most, BiPredicate<String, String> known) {
        this.clock = clock;
        this.known = known;
        this.pairs = bounded(most);
        this.accounts = bounded(most);
        this.addresses = bounded(most);
        this.familiar = bounded(most);
    }

    /**
     * How long this account must wait at this address.
     *
     * @return empty when it may try
     */
    Optional<Duration> waiting(String account, String address) {
        Pair pair = new Pair(account, address);
        Instant now = clock.instant();
        Instant until;
        Instant forStrangers;
        synchronized (this) {
            until = lockedUntil(pairs.get(pair), now);
            forStrangers =
                    later(
                            lockedUntil(accounts.get(account), now),
                            lockedUntil(addresses.get(address), now));
        }
        // what costs a look at the database is asked only where it makes a difference
        if (forStrangers.isAfter(later(until, now)) && isStranger(pair)) {
            until = forStrangers;
        }
        return until.isAfter(now) ? Optional.of(Duration.between(now, until)) : Optional.empty();
    }

    private boolean isStranger(Pair pair) {
        synchronized (this) {
            if (familiar.containsKey(pair)) {
                return false;
            }
        }
        if (!known.test(pair.account(), pair.address())) {
            return true;
        }
        synchronized (this) {
            familiar.put(pair, Boolean.TRUE);
        }
        return false;
    }

    private static Instant later(Instant one, Instant other) {
        return other.isAfter(one) ? other : one;
    }

    /** A wait in whole minutes, for people; never less than one. */
    static long minutes(Duration wait) {
        return Math.max(1, (wait.toSeconds() + 59) / 60);
    }

    /** Counts a wrong password for an account. */
    void failed(String account, String address) {
        failed(account, address, isStranger(new Pair(account, address)));
    }

    /** Counts a password for a name that no account has; others at the address do not wait. */
    void failedForNobody(String name, String address) {
        failed(name, address, false);
    }

    private void failed(String account, String address, boolean countsForAddress) {
        Pair pair = new Pair(account, address);
        Instant now = clock.instant();
        synchronized (this) {
            boolean first = isForgotten(pairs.get(pair), now);
            pairs.compute(pair, (key, old) -> oneMore(old, FREE_FOR_PAIR, LONGEST_WAIT, now));
            accounts.compute(
                    account, (key, old) -> oneMore(old, FREE_FOR_ACCOUNT, LONGEST_WAIT, now));
            if (countsForAddress && first) {
                addresses.compute(
                        address,
                        (key, old) -> oneMore(old, FREE_FOR_ADDRESS, WAIT_OF_ADDRESS, now));
            }
        }
    }

    /** Notes a right password. */
    synchronized void succeeded(String account, String address) {
        Pair pair = new Pair(account, address);
        pairs.remove(pair);
        familiar.put(pair, Boolean.TRUE);
    }

    /** How many records are held. */
    synchronized int size() {
        return pairs.size() + accounts.size() + addresses.size() + familiar.size();
    }

    private static Instant lockedUntil(Failures failures, Instant now) {
        return failures == null ? now : failures.lockedUntil();
    }

    private static boolean isForgotten(Failures old, Instant now) {
        return old == null || old.last().plus(MEMORY).isBefore(now);
    }

    private static Failures oneMore(Failures old, int free, Duration longest, Instant now) {
        int count = isForgotten(old, now) ? 1 : old.count() + 1;
        Instant until = count < free ? now : now.plus(waitAfter(count - free, longest));
        return new Failures(count, now, until);
    }

    /** One minute, doubled so many times; at most the longest. */
    private static Duration waitAfter(int doublings, Duration longest) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(doublings, 10));
        return wait.compareTo(longest) < 0 ? wait : longest;
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
