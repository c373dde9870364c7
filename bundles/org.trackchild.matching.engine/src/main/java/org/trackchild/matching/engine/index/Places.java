package org.trackchild.matching.engine.index;

import java.io.IOException;

/** Gives codes to states and districts, as pairs. Safe for use by several threads. */
public final class Places {

    /** A state and a district, each may be empty. */
    public record Pair(String state, String district) {}

    private final Dictionary<Pair> pairs = new Dictionary<>();

    Places() {}

    int code(String state, String district) {
        return pairs.number(new Pair(state, district));
    }

    void write(SnapshotWriter out) throws IOException {
        pairs.write(
                out,
                pair -> {
                    out.text(pair.state());
                    out.text(pair.district());
                });
    }

    void read(SnapshotReader in) throws IOException {
        pairs.read(in, () -> new Pair(in.text(), in.text()));
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
