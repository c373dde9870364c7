package org.trackchild.matching.engine.index;

import java.util.Arrays;
import org.trackchild.matching.api.NameKeys;

/**
 * The tokens of names, which of them sound alike, and in which lists each occurs: all is known
 * before it is asked for. Safe for use by several threads; readers wait for nothing but, with a
 * name that no record has, the adding of a key.
 */
final class NameWords {

    private static final int[] NONE = {};

    private final Dictionary<NameKeys.Token> tokens = new Dictionary<>();
    private final Dictionary<String> keys = new Dictionary<>();
    private final SoundNeighbours neighbours = new SoundNeighbours(keys);
    private final IntList keyOf = new IntList();
    private volatile IntList[] tokensOfKey = new IntList[1024];
    private volatile IntList[] nearKeys = new IntList[1024];
    private volatile IntList[] listsOf = new IntList[1024];

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
        int key = keys.find(token.key());
        if (key < 0) {
            key = addKey(token.key());
        }
        int number = tokens.size();
        keyOf.add(key);
        listsOf = with(listsOf, number);
        // complete before anybody can find it
        tokensOfKey[key].add(number);
        tokens.number(token);
        return number;
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

    /** All tokens with the key of a token, itself too if it has a number. */
    int[] sounding(NameKeys.Token token) {
        int key = keys.find(token.key());
        return key < 0 ? NONE : items(tokensOfKey[key]);
    }

    /** All tokens whose keys are near to that of a token. */
    int[] near(NameKeys.Token token) {
        int key = keys.find(token.key());
        int[] near = key < 0 ? neighbours.of(token.key()) : items(nearKeys[key]);
        int[] found = NONE;
        for (int other : near) {
            int[] more = items(tokensOfKey[other]);
            int size = found.length;
            found = Arrays.copyOf(found, size + more.length);
            System.arraycopy(more, 0, found, size, more.length);
        }
        return found;
    }

    private static int[] items(IntList list) {
        int size = list.size();
        return Arrays.copyOf(list.items(), size);
    }
}
