package org.trackchild.journal.api.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.witness.Witness;

/**
 * Checks a piece of the chain: each entry against the stored hash of the one before, so that pieces
 * can be checked side by side. Belongs to a thread, and is used once.
 */
final class ChainPiece implements JournalDatabase.Reading<ChainPiece.Result> {

    private final JournalChain.Hasher hasher;

    private final Witness witness;

    private final long from;

    private final long to;

    private String before;

    private long next;

    private Optional<Fault> fault = Optional.empty();

    private OptionalLong contradicted = OptionalLong.empty();

    /**
     * @param from first number to check
     * @param to last number, not less
     */
    ChainPiece(JournalChain chain, Witness witness, long from, long to) {
        this.hasher = chain.hasher();
        this.witness = witness;
        this.from = from;
        this.to = to;
    }

    /**
     * Where something is wrong.
     *
     * @param number of the entry
     * @param reason in English
     */
    record Fault(long number, String reason) {}

    /**
     * What became of a piece.
     *
     * @param fault the first that there is; what follows was not looked at
     * @param contradicted the first entry that was witnessed with another hash, before the fault
     */
    record Result(Optional<Fault> fault, OptionalLong contradicted) {}

    @Override
    public Result from(Connection connection) throws SQLException {
        fault = Optional.empty();
        contradicted = OptionalLong.empty();
        before = from == 1 ? JournalEntry.START : null;
        next = from == 1 ? 1 : from - 1;
        new JournalTable(connection).entries(next, to, this::check);
        if (fault.isEmpty() && next <= to) {
            missing();
        }
        return new Result(fault, contradicted);
    }

    private boolean check(StoredEntry entry) {
        if (entry.number() != next) {
            missing();
        } else if (before == null) {
            // the one before the first: another piece checks it
            before = String.valueOf(entry.hash());
        } else if (!fits(entry)) {
            fault = Optional.of(new Fault(next, "entry does not fit its hash"));
        } else {
            before = entry.hash();
            if (contradicted.isEmpty() && witness.contradicts(next, before)) {
                contradicted = OptionalLong.of(next);
            }
        }
        next++;
        return fault.isEmpty();
    }

    private void missing() {
        fault = Optional.of(new Fault(next, "entry is missing"));
    }

    private boolean fits(StoredEntry entry) {
        try {
            return hasher.hash(before, entry).equals(entry.hash());
        } catch (IllegalArgumentException | NullPointerException spoiled) {
            // the hash before is none, or a text is null
            return false;
        }
    }
}
