package org.trackchild.matching.engine.index;

/** Gives codes to states and districts, as pairs. Safe for use by several threads. */
public final class Places {

    /** A state and a district, each may be empty. */
    public record Pair(String state, String district) {}

    private final Dictionary<Pair> pairs = new Dictionary<>();

    Places() {}

    int code(String state, String district) {
        return pairs.number(new Pair(state, district));
    }

    /** Number of codes. */
    public int size() {
        return pairs.size();
    }

    /** The place with a code. */
    public Pair pair(int code) {
        return pairs.entry(code);
    }
}
