package org.trackchild.store.jpa;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.Through;
import org.trackchild.journal.api.chain.JournalHead;

/**
 * What the journal was told of who was shown what, so that it is not told again each time that a
 * page is drawn anew. It is a memory of one machine and lost at its end: then the journal is told
 * once more, never not at all.
 *
 * <p>Of each thing it has 16 bytes of a hash and a minute, in a table with open addressing, which
 * grows up to its size: 20 bytes a place. A thing lies in one of {@value #REACH} places. Where all
 * of them are taken one of those gives way whose hours are over; or else one, by chance, that was
 * not asked for since; or else any. By chance, because many who draw the same pages anew in turn
 * would otherwise each find that what they need was forgotten just before.
 *
 * <p>Safe for use by several threads.
 */
final class ShownMemory {

    /** The longest that somebody stays signed in: who signs in anew is told of anew. */
    static final Duration WINDOW = Duration.ofHours(8);

    /** Framework property: how many places the table has at most. */
    static final String SIZE = "trackchild.shown.size";

    /** About 80 MB when all of it is needed. */
    static final int USUAL_SIZE = 1 << 22;

    private static final int FIRST_SIZE = 1 << 12;

    private static final int REACH = 64;

    private static final JournalHead NOTHING = new JournalHead(0, "");

    private static final long HOURS = WINDOW.toMinutes();

    private final int most;

    private final SplittableRandom chance = new SplittableRandom();

    /** Two for each place. */
    private long[] hashes;

    /** Minutes since 1970; 0 for an empty place, negative for what was asked for since. */
    private int[] told;

    private int used;

    /** The last entry that told of what is remembered here. */
    private JournalHead last = NOTHING;

    /**
     * @param most how many places it may have; the next power of two is taken, at least {@value
     *     #REACH}
     */
    ShownMemory(int most) {
        this.most = powerOfTwo(most);
        clear();
    }

    /**
     * The size that somebody asks for.
     *
     * @param setting the text of a number from 1 to 100,000,000; {@code null} for the usual one
     * @throws IllegalArgumentException when it is something else
     */
    static int size(String setting) {
        if (setting == null || setting.isBlank()) {
            return USUAL_SIZE;
        }
        if (!setting.strip().matches("[1-9]\\d{0,7}|100000000")) {
            throw new IllegalArgumentException(SIZE + " is no number from 1 to 100000000");
        }
        return Integer.parseInt(setting.strip());
    }

    private static int powerOfTwo(int least) {
        return least <= REACH ? REACH : Integer.highestOneBit(least - 1) << 1;
    }

    /** Forgets all. */
    synchronized void clear() {
        make(Math.min(FIRST_SIZE, most));
        last = NOTHING;
    }

    /** Says which entry was the last of those that told of what is to be remembered. */
    synchronized void toldUntil(JournalHead head) {
        if (head.number() > last.number()) {
            last = head;
        }
    }

    /**
     * Forgets all when the journal is not the one that was told any more: after a failover to a
     * database that had not got the last commits, or when an older one was put back.
     *
     * @param journal the hash of an entry, as the database has it now; empty where there is none
     */
    void compare(LongFunction<Optional<String>> journal) {
        JournalHead told = last();
        if (told.number() > 0 && !journal.apply(told.number()).equals(Optional.of(told.hash()))) {
            clear();
        }
    }

    private synchronized JournalHead last() {
        return last;
    }

    private void make(int size) {
        hashes = new long[2 * size];
        told = new int[size];
        used = 0;
    }

    /**
     * Those of some things that the journal was not told of, each once.
     *
     * @param things told apart by their texts
     */
    <T> List<T> unknown(Caller caller, Through through, Collection<T> things, Instant now) {
        Hash hash = new Hash(caller, through);
        int minute = minute(now);
        return things.stream().distinct().filter(each -> !isKnown(hash.of(each), minute)).toList();
    }

    /** A time that went back, as for a training that begins anew, knows nothing of what comes. */
    private synchronized boolean isKnown(Key key, int now) {
        int place = find(key);
        if (place < 0 || isOver(told[place], now)) {
            return false;
        }
        told[place] = -Math.abs(told[place]);
        return true;
    }

    private static boolean isOver(int told, int now) {
        int at = Math.abs(told);
        return at > now || now - at >= HOURS;
    }

    /** Remembers what the journal was told in a transaction that is committed. */
    void remember(Caller caller, Through through, Collection<?> things, Instant at) {
        Hash hash = new Hash(caller, through);
        int minute = minute(at);
        things.forEach(each -> put(hash.of(each), minute));
    }

    private static int minute(Instant at) {
        return (int) Math.max(1, TimeUnit.SECONDS.toMinutes(at.getEpochSecond()));
    }

    private synchronized void put(Key key, int minute) {
        if (used > told.length / 2 && told.length < most) {
            grow();
        }
        int known = find(key);
        place(key, minute, known < 0 ? free(key, minute) : known);
    }

    private void place(Key key, int minute, int place) {
        if (told[place] == 0) {
            used++;
        }
        hashes[2 * place] = key.high();
        hashes[2 * place + 1] = key.low();
        told[place] = minute;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldTold = told;
        make(2 * oldTold.length);
        for (int old = 0; old < oldTold.length; old++) {
            if (oldTold[old] != 0) {
                Key key = new Key(oldHashes[2 * old], oldHashes[2 * old + 1]);
                place(key, oldTold[old], free(key, Math.abs(oldTold[old])));
            }
        }
    }

    private int at(Key key, int step) {
        return (int) (key.high() + step) & told.length - 1;
    }

    /** Where a thing is; negative when it is not there. Nothing behind an empty place is. */
    private int find(Key key) {
        for (int step = 0; step < REACH; step++) {
            int place = at(key, step);
            if (told[place] == 0) {
                return -1;
            }
            if (hashes[2 * place] == key.high() && hashes[2 * place + 1] == key.low()) {
                return place;
            }
        }
        return -1;
    }

    /** Where something may lie that is not there yet. */
    private int free(Key key, int now) {
        for (int step = 0; step < REACH; step++) {
            int place = at(key, step);
            if (told[place] == 0 || isOver(told[place], now)) {
                return place;
            }
        }
        int first = chance.nextInt(REACH);
        for (int step = 0; step < REACH; step++) {
            int place = at(key, (first + step) % REACH);
            if (told[place] > 0) {
                return place;
            }
        }
        for (int step = 0; step < REACH; step++) {
            int place = at(key, step);
            told[place] = Math.abs(told[place]);
        }
        return at(key, first);
    }

    /** Sixteen bytes of a hash: two things that differ have the same by no chance that counts. */
    private record Key(long high, long low) {}

    /**
     * Of one person, in one posting, who saw something through one kind of list. Somebody who works
     * for two offices is told of for each; who looks for a child by its name, having seen it in a
     * list, does something else than before. Belongs to a thread.
     */
    private static final class Hash {

        private final MessageDigest digest;

        private final byte[] who;

        Hash(Caller caller, Through through) {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java has SHA-256", impossible);
            }
            String posting =
                    caller.postings().stream().findFirst().map(Object::toString).orElse("");
            who = bytes(caller.user() + '\0' + posting + '\0' + through.code() + '\0');
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        Key of(Object thing) {
            digest.update(who);
            ByteBuffer hash = ByteBuffer.wrap(digest.digest(bytes(thing.toString())));
            return new Key(hash.getLong(), hash.getLong());
        }
    }
}
