package org.trackchild.bench.peers;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Asks PostgreSQL for children of a like name. */
public final class ChildNameTrigramPeer extends TrigramPeer {

    public ChildNameTrigramPeer() {
        super("similarity(name, ?)", "name % ?");
    }

    @Override
    public String name() {
        return "pg";
    }

    @Override
    public String how() {
        return product() + ": like name (and pet name) of the child, same sex, about the same age";
    }

    @Override
    int setNames(PreparedStatement statement, PlainRecord.PlainNames names) throws SQLException {
        statement.setString(1, names.ofChild());
        statement.setString(2, names.ofChild());
        return 3;
    }
}
