package org.trackchild.matching.engine.index;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.trackchild.matching.api.NameKeys;

/**
 * The tokens of names, which of them sound alike, and in which lists each occurs: all is known
 * before it is asked for. Safe for use by several threads; readers wait for nothing but, with a
 * name that no record has, the adding of a key.
 */
final class NameWords {

    private final NameKeys names;
    private final Dictionary<NameKeys.Token> tokens = new Dictionary<>();
    private final Dictionary<String> keys = new Dictionary<>();
    private final SoundNeighbours neighbours = new SoundNeighbours(keys);
    private final IntList keyOf = new IntList();
    private volatile IntList[] tokensOfKey = new IntList[1024];
    private volatile IntList[] nearKeys = new IntList[1024];
    private volatile IntList[] listsOf = new IntList[1024];

    NameWords(NameKeys names) {
        this.names = names;
    }

    /** The number of a token, or -1 when it has none. */
    int find(NameKeys.Token token) {
        return tokens.find(token);
    }

    /** The number of a token, which is added if need be. */
    int number(NameKeys.Token token) {
        int known = tokens.find(token);
        return known >= 0 ? known : add(token);
    }

    private synchronized int add(NameKeys.Token token) {
        int known = tokens.find(token);
        if (known >= 0) {
            return known;
        }
        int number = tokens.size();
        keyOf.add(keyNumber(token.key()));
        listsOf = with(listsOf, number);
        // complete before anybody can find it
        for (String written : keysOf(token)) {
            int key = keyNumber(written); // may bring a larger array
            tokensOfKey[key].add(number);
        }
        tokens.number(token);
        return number;
    }

    private static Set<String> keysOf(NameKeys.Token token) {
        Set<String> all = new LinkedHashSet<>(token.otherKeys());
        all.add(token.key());
        return all;
    }

    private int keyNumber(String written) {
        int known = keys.find(written);
        return known >= 0 ? known : addKey(written);
    }

    private int addKey(String written) {
        int[] near = neighbours.of(written);
        int key = keys.size();
        nearKeys = with(nearKeys, key);
        tokensOfKey = with(tokensOfKey, key);
        for (int other : near) {
            nearKeys[key].add(other);
        }
        keys.number(written);
        neighbours.add(key);
        for (int other : near) {
            nearKeys[other].add(key);
        }
        return key;
    }

    private static IntList[] with(IntList[] lists, int number) {
        IntList[] room =
                number < lists.length
                        ? lists
                        : Arrays.copyOf(lists, Math.max(number + 1, 2 * number));
        room[number] = new IntList();
        return room;
    }

    /** Remembers that a list has a token. Used by one thread at a time. */
    void occurs(int token, int list) {
        listsOf[token].add(list);
    }

    /** The lists that have a token; ask before for {@link IntList#size()}. */
    IntList listsOf(int token) {
        return listsOf[token];
    }

    /** Number of tokens. */
    int size() {
        return tokens.size();
    }

    NameKeys.Token entry(int number) {
        return tokens.entry(number);
    }

    /**
     * All tokens that have a key in common with a token, ascending; itself too if it has a number.
     */
    int[] sounding(NameKeys.Token token) {
        return tokensWith(keysOf(token)).toArray();
    }

    /**
     * All tokens that do not sound like a token, but whose keys are near to its own, and those of
     * the names that somebody who has it may go by too; ascending. Symmetric.
     */
    int[] near(NameKeys.Token token) {
        int key = keys.find(token.key());
        int[] nearOnes = key < 0 ? neighbours.of(token.key()) : items(nearKeys[key]);
        // of other ways to read a name only the same sound counts: near to one of them is too far
        IntStream near =
                Arrays.stream(nearOnes)
                        .flatMap(
                                other ->
                                        Arrays.stream(items(tokensOfKey[other]))
                                                .filter(one -> keyOf.items()[one] == other));
        int[] sounding = sounding(token);
        return IntStream.concat(near, tokensWith(names.relatedKeys(token)))
                .filter(one -> Arrays.binarySearch(sounding, one) < 0)
                .sorted()
                .distinct()
                .toArray();
    }

    private IntStream tokensWith(Collection<String> someKeys) {
        return someKeys.stream()
                .mapToInt(keys::find)
                .filter(key -> key >= 0)
                .flatMap(key -> Arrays.stream(items(tokensOfKey[key])))
                .sorted()
                .distinct();
    }

    private static int[] items(IntList list) {
        int size = list.size();
        return Arrays.copyOf(list.items(), size);
    }
}
