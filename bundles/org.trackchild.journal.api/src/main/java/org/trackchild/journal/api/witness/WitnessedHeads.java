package org.trackchild.journal.api.witness;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.trackchild.journal.api.chain.JournalHead;

/**
 * Heads that were witnessed, in little memory: of more than {@value #MOST} every second is left
 * out, and so on. Filled by one thread, then safe for use by several.
 */
final class WitnessedHeads {

    /** 80 MB. */
    private static final int MOST = 2_000_000;

    private static final int HASH = 32;

    private final int most;

    private long[] numbers = new long[16];

    private byte[] hashes = new byte[16 * HASH];

    private int count;

    private long seen;

    private long stride = 1;

    WitnessedHeads() {
        this(MOST);
    }

    /**
     * @param most how many are kept, an even number
     */
    WitnessedHeads(int most) {
        this.most = most;
    }

    /** Takes in a head. */
    void add(JournalHead head) {
        if (seen++ % stride != 0) {
            return;
        }
        if (count == most) {
            thin();
        }
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
            hashes = Arrays.copyOf(hashes, 2 * count * HASH);
        }
        put(count++, head.number(), HexFormat.of().parseHex(head.hash()), 0);
    }

    private void put(int place, long number, byte[] from, int offset) {
        numbers[place] = number;
        System.arraycopy(from, offset, hashes, place * HASH, HASH);
    }

    private void thin() {
        for (int i = 0; i < most; i += 2) {
            put(i / 2, numbers[i], hashes, i * HASH);
        }
        count = most / 2;
        stride *= 2;
    }

    /** Brings them into the order of their numbers; before the first question. */
    void sort() {
        boolean sorted = IntStream.range(1, count).allMatch(i -> numbers[i - 1] <= numbers[i]);
        if (!sorted) {
            int[] order =
                    IntStream.range(0, count)
                            .boxed()
                            .sorted(Comparator.comparingLong(i -> numbers[i]))
                            .mapToInt(Integer::intValue)
                            .toArray();
            long[] unsortedNumbers = numbers.clone();
            byte[] unsorted = hashes.clone();
            for (int i = 0; i < count; i++) {
                put(i, unsortedNumbers[order[i]], unsorted, order[i] * HASH);
            }
        }
    }

    /** Whether an entry was witnessed with another hash. */
    boolean contradict(long number, String hash) {
        int place = firstFrom(number);
        byte[] bytes = null;
        while (place < count && numbers[place] == number) {
            if (bytes == null) {
                bytes = HexFormat.of().parseHex(hash);
            }
            if (!Arrays.equals(hashes, place * HASH, (place + 1) * HASH, bytes, 0, HASH)) {
                return true;
            }
            place++;
        }
        return false;
    }

    /** The greatest number below one; 0 for none. */
    long below(long number) {
        int place = firstFrom(number);
        return place == 0 ? 0 : numbers[place - 1];
    }

    private int firstFrom(long number) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
