package org.trackchild.registry.core;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.matching.api.Candidate;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.AlarmAnswer;
import org.trackchild.registry.api.AlarmDeliberation;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Duplicate;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.store.api.Transaction;

/** Writes down what is said of an alarm, and what follows, inside of one transaction. */
final class AlarmAnswers {

    private final Transaction tx;

    private final CaseDesk desk;

    AlarmAnswers(Transaction tx, CaseDesk desk) {
        this.tx = tx;
        this.desk = desk;
    }

    /**
     * Says something of an open alarm whose cases are locked: where both offices say the same by
     * now, the two are linked, or it is dismissed.
     *
     * @param hand links and rejects
     * @param matched what the matcher says of the two, where they are a report and a found child
     */
    void say(Duplicate alarm, AlarmAnswer answer, LinkingByHand hand, Optional<Candidate> matched) {
        tx.duplicates().answer(answer);
        tx.journal(
                JournalAction.DUPLICATE_ANSWERED,
                Alarms.subject(alarm),
                Alarms.sides(alarm) + told(answer));
        AlarmDeliberation all =
                AlarmDeliberation.of(alarm, tx.duplicates().answers(List.of(alarm)));
        if (all.differSince().isPresent()) {
            tx.journal(
                    JournalAction.DUPLICATE_DISPUTED, Alarms.subject(alarm), Alarms.sides(alarm));
        }
        all.agreed().ifPresent(same -> settle(alarm, same, answer, hand, matched));
    }

    private void settle(
            Duplicate alarm,
            boolean same,
            AlarmAnswer answer,
            LinkingByHand hand,
            Optional<Candidate> matched) {
        LinkedCases linked = new LinkedCases(tx, desk);
        List<ChildCase> both = StoredIdentityLinks.contents(tx, alarm.pair());
        if (same) {
            hand.link(tx, linked, both, matched, because(alarm), answer.said());
        } else {
            hand.reject(tx, linked, both, answer.said());
            new Alarms(tx).dismiss(alarm.pair(), answer.said());
        }
    }

    private static LinkingByHand.Because because(Duplicate alarm) {
        return new LinkingByHand.Because(
                alarm.ground() == Duplicate.Ground.SAME_PHOTOGRAPH
                        ? IdentityLink.Ground.SAME_PHOTOGRAPH
                        : IdentityLink.Ground.DUPLICATE,
                Optional.of(alarm.id()));
    }

    /** For which of the two cases somebody spoke, as what, and what was said; for the journal. */
    static String told(AlarmAnswer answer) {
        return ";same="
                + answer.same()
                + ";for="
                + answer.sides().stream()
                        .map(CaseId::toString)
                        .sorted()
                        .collect(Collectors.joining(","))
                + ";level="
                + answer.level().code();
    }
}
