package org.trackchild.store.jpa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists of keys as parameters of a query. */
final class Keys {

    private Keys() {}

    /**
     * The keys, the last one repeated until their number is a power of two. The text of a statement
     * depends on the number of its parameters, and a new text costs a database more than the look
     * at a row: so there are only a few texts.
     *
     * @param keys at least one
     */
    static List<String> padded(List<String> keys) {
        int size = Integer.highestOneBit(keys.size());
        if (size < keys.size()) {
            size *= 2;
        }
        List<String> padded = new ArrayList<>(keys);
        padded.addAll(Collections.nCopies(size - keys.size(), keys.get(keys.size() - 1)));
        return padded;
    }
}
