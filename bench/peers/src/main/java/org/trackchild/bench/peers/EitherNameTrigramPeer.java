package org.trackchild.bench.peers;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Asks PostgreSQL for children of a like name, or with a father of a like name. */
public final class EitherNameTrigramPeer extends TrigramPeer {

    public EitherNameTrigramPeer() {
        super("similarity(name, ?) + similarity(father, ?)", "(name % ? OR father % ?)");
    }

    @Override
    public String name() {
        return "pg-father";
    }

    @Override
    public String how() {
        return product()
                + ": like name (and pet name) of the child, or of the father, same sex, about the same age";
    }

    @Override
    int setNames(PreparedStatement statement, PlainRecord.PlainNames names) throws SQLException {
        statement.setString(1, names.ofChild());
        statement.setString(2, names.father());
        statement.setString(3, names.ofChild());
        statement.setString(4, names.father());
        return 5;
    }
}
