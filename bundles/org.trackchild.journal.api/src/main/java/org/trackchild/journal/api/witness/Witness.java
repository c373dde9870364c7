package org.trackchild.journal.api.witness;

import java.util.List;
import org.trackchild.journal.api.WitnessReport;
import org.trackchild.journal.api.chain.JournalHead;

/** What a folder of witness files states, as it was read. Safe for use by several threads. */
public final class Witness {

    private final WitnessReport unlimited;

    private final JournalHead last;

    private final WitnessedHeads heads;

    /**
     * @param unlimited without the head of the journal
     * @param last the statement with the greatest number that counts; number 0 for none
     * @param heads sorted
     */
    Witness(WitnessReport unlimited, JournalHead last, WitnessedHeads heads) {
        this.unlimited = unlimited;
        this.last = last;
        this.heads = heads;
    }

    /** What is said in the answer of a verification, of a journal with that head. */
    public WitnessReport report(long head) {
        WitnessReport all = unlimited;
        return new WitnessReport(
                all.lines(),
                all.from(),
                all.upTo(),
                head,
                all.damaged(),
                all.missing(),
                List.copyOf(all.restorations()));
    }

    /** The statement with the greatest number; number 0 when nothing is stated. */
    public JournalHead last() {
        return last;
    }

    /**
     * Whether an entry was witnessed with another hash.
     *
     * @param hash in hexadecimal
     */
    public boolean contradicts(long number, String hash) {
        return last.number() == number && !last.hash().equals(hash)
                || heads.contradict(number, hash);
    }

    /** The greatest witnessed number below one; 0 for none. */
    public long below(long number) {
        return last.number() < number ? last.number() : heads.below(number);
    }
}
