package org.trackchild.bench.peers;

import java.util.List;

/** Asks PostgreSQL for children of a like name, or with a father of a like name. */
public final class EitherNameTrigramPeer extends TrigramPeer {

    @Override
    public String name() {
        return "pg-father";
    }

    @Override
    public String how() {
        return product()
                + ": like name (and pet name) of the child, or of the father, same sex, about the"
                + " same age";
    }

    @Override
    Likeness likeness(PlainRecord.PlainNames names) {
        // an index of trigrams is read from end to end for an empty name
        return names.father().isEmpty()
                ? Likeness.ofChild(names)
                : new Likeness(
                        "similarity(name, ?) + similarity(father, ?)",
                        "(name % ? OR father % ?)",
                        List.of(names.ofChild(), names.father()));
    }
}
