package org.trackchild.bench.peers;

/** Asks PostgreSQL for children of a like name. */
public final class ChildNameTrigramPeer extends TrigramPeer {

    @Override
    public String name() {
        return "pg";
    }

    @Override
    public String how() {
        return product() + ": like name (and pet name) of the child, same sex, about the same age";
    }

    @Override
    Likeness likeness(PlainRecord.PlainNames names) {
        return Likeness.ofChild(names);
    }
}
