package org.trackchild.matching.engine.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.trackchild.matching.api.NameKeys;

/**
 * The tokens of names, which of them sound alike, and in which lists each occurs: all is known
 * before it is asked for. Safe for use by several threads; readers wait for nothing but, with a
 * name that no record has, the adding of a key.
 */
final class NameWords {

    private static final int[] NONE = {};

    /** So many tokens of {@link #remembered} are kept: 16 MB. */
    private static final int MOST_REMEMBERED = 1 << 22;

    /** An entry takes as much memory as so many tokens, whatever is in it. */
    private static final int OVERHEAD = 40;

    private final NameKeys names;
    private final ConcurrentHashMap<NameKeys.Token, Alike> remembered = new ConcurrentHashMap<>();
    private final AtomicInteger rememberedTokens = new AtomicInteger();
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

    synchronized void write(SnapshotWriter out) throws IOException {
        keys.write(out, out::text);
        neighbours.write(out);
        tokens.write(out, token -> write(out, token));
        out.ints(keyOf.items(), tokens.size());
        out.lists(tokensOfKey);
        out.lists(nearKeys);
        out.lists(listsOf);
    }

    private static void write(SnapshotWriter out, NameKeys.Token token) throws IOException {
        out.text(token.latin());
        out.text(token.key());
        out.number(token.otherKeys().size());
        for (String other : token.otherKeys()) {
            out.text(other);
        }
    }

    /** Becomes what was written; nothing may be known yet. */
    synchronized void read(SnapshotReader in) throws IOException {
        keys.read(in, in::text);
        neighbours.read(in);
        tokens.read(in, () -> token(in));
        for (int i = tokens.size(); i > 0; i--) {
            keyOf.add(in.number());
        }
        tokensOfKey = in.lists();
        nearKeys = in.lists();
        listsOf = in.lists();
    }

    private static NameKeys.Token token(SnapshotReader in) throws IOException {
        String latin = in.text();
        String key = in.text();
        String[] others = new String[in.number()];
        for (int i = 0; i < others.length; i++) {
            others[i] = in.text();
        }
        return new NameKeys.Token(latin, key, List.of(others));
    }

    private static IntList[] with(IntList[] lists, int number) {
        IntList[] room =
                number < lists.length
                        ? lists
                        : Arrays.copyOf(lists, Math.max(number + 1, 2 * number));
        room[number] = new IntList();
        return room;
    }

    /**
     * Remembers that a list has a token. Used by one thread at a time.
     *
     * @param first whether the list begins with it
     */
    void occurs(int token, int list, boolean first) {
        listsOf[token].add(list << 1 | (first ? 1 : 0));
    }

    /**
     * The lists that have a token: twice the code of the list, and one more if it begins with the
     * token. Ask before for {@link IntList#size()}.
     */
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
     * Not to be changed.
     */
    int[] sounding(NameKeys.Token token) {
        return alike(token).sounding();
    }

    /**
     * All tokens that do not sound like a token, but whose keys are near to its own, and those of
     * the names that somebody who has it may go by too; ascending. Symmetric. Not to be changed.
     */
    int[] near(NameKeys.Token token) {
        return alike(token).near();
    }

    /**
     * What is like a token. That of common names is asked for all the time, so it is kept until
     * another token comes to the lists that it was read from.
     */
    Alike alike(NameKeys.Token token) {
        int key = keys.find(token.key());
        if (key < 0) {
            // nobody has the name: few ask for it, and for each another one
            return alike(token, neighbours.of(token.key()), 0);
        }
        int[] nearOnes = items(nearKeys[key]);
        Alike known = remembered.get(token);
        int listed = listed(token, nearOnes);
        if (known == null || known.listed() != listed) {
            known = alike(token, nearOnes, listed);
            remember(token, known);
        }
        return known;
    }

    private void remember(NameKeys.Token token, Alike alike) {
        if (rememberedTokens.addAndGet(alike.tokens()) > MOST_REMEMBERED) {
            remembered.clear();
            rememberedTokens.set(alike.tokens());
        }
        remembered.put(token, alike);
    }

    /**
     * How much is in the lists that tell what is like a token: they only grow, so what was read
     * from as much is still right.
     */
    private int listed(NameKeys.Token token, int[] nearOnes) {
        int listed = listed(token.key()) + nearOnes.length;
        for (String other : token.otherKeys()) {
            listed += listed(other);
        }
        for (int other : nearOnes) {
            listed += tokensOfKey[other].size();
        }
        for (String related : names.relatedKeys(token)) {
            listed += listed(related);
        }
        return listed;
    }

    private int listed(String written) {
        int key = keys.find(written);
        return key < 0 ? 0 : 1 + tokensOfKey[key].size();
    }

    private Alike alike(NameKeys.Token token, int[] nearOnes, int listed) {
        Numbers sounding = new Numbers();
        for (String own : keysOf(token)) {
            addTokensWith(own, sounding);
        }
        int[] same = sounding.distinct();
        Numbers near = new Numbers();
        int[] keyOfToken = keyOf.items();
        for (int other : nearOnes) {
            IntList list = tokensOfKey[other];
            int size = list.size();
            int[] items = list.items();
            for (int i = 0; i < size; i++) {
                int one = items[i];
                if (one >= keyOfToken.length) {
                    keyOfToken = keyOf.items();
                }
                // of other ways to read a name only the same sound counts: near to one of them is
                // too far
                if (keyOfToken[one] == other) {
                    near.add(one);
                }
            }
        }
        for (String related : names.relatedKeys(token)) {
            addTokensWith(related, near);
        }
        return new Alike(same, near.distinctWithout(same), listed);
    }

    private void addTokensWith(String written, Numbers to) {
        int key = keys.find(written);
        if (key >= 0) {
            IntList list = tokensOfKey[key];
            int size = list.size();
            int[] items = list.items();
            for (int i = 0; i < size; i++) {
                to.add(items[i]);
            }
        }
    }

    private static int[] items(IntList list) {
        int size = list.size();
        return Arrays.copyOf(list.items(), size);
    }

    /**
     * Tokens that are like one.
     *
     * @param sounding tokens of the same sound, ascending
     * @param near tokens that are near, ascending
     * @param listed how much was in the lists that they come from
     */
    record Alike(int[] sounding, int[] near, int listed) {

        /** Number of tokens, with what it costs to keep them. */
        private int tokens() {
            return sounding.length + near.length + OVERHEAD;
        }
    }

    /** Collects numbers. */
    private static final class Numbers {

        private int[] items = new int[64];
        private int size;

        void add(int item) {
            if (size == items.length) {
                items = Arrays.copyOf(items, size * 2);
            }
            items[size++] = item;
        }

        /** All, ascending, each once. */
        int[] distinct() {
            return distinctWithout(NONE);
        }

        /** The same without those of an ascending list. */
        int[] distinctWithout(int[] others) {
            Arrays.sort(items, 0, size);
            int[] kept = new int[size];
            int count = 0;
            for (int i = 0; i < size; i++) {
                boolean again = i > 0 && items[i] == items[i - 1];
                if (!again && Arrays.binarySearch(others, items[i]) < 0) {
                    kept[count++] = items[i];
                }
            }
            return Arrays.copyOf(kept, count);
        }
    }
}
