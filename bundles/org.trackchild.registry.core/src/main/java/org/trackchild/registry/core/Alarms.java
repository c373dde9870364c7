package org.trackchild.registry.core;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.AlarmAnswer;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Duplicate;
import org.trackchild.registry.api.DuplicateStatus;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.PhotoMark;
import org.trackchild.store.api.PhotoTable;
import org.trackchild.store.api.Transaction;

/** What becomes of the alarms about some cases, inside of one transaction. */
final class Alarms {

    private final Transaction tx;

    Alarms(Transaction tx) {
        this.tx = tx;
    }

    /**
     * Raises an alarm for every other case that has the same photograph. One that was dismissed
     * returns only for a photograph that was added since. Doing it again changes nothing.
     */
    void samePhotograph(PhotoTable.Owned photo, PhotoMark mark) {
        Set<CaseId> child = tx.identityLinks().childrenOf(Set.of(photo.owner()));
        for (PhotoTable.Owned other : tx.photos().ofSamePicture(mark)) {
            if (!child.contains(other.owner())) {
                raise(photo, other);
            }
        }
    }

    private void raise(PhotoTable.Owned photo, PhotoTable.Owned other) {
        CasePair pair = CasePair.of(photo.owner(), other.owner());
        boolean first = pair.one().equals(photo.owner());
        Duplicate.Evidence evidence =
                first
                        ? Duplicate.Evidence.ofPhotos(photo.id(), other.id())
                        : Duplicate.Evidence.ofPhotos(other.id(), photo.id());
        Optional<Duplicate> before =
                of(pair).stream()
                        .filter(known -> known.ground() == Duplicate.Ground.SAME_PHOTOGRAPH)
                        .findFirst();
        if (before.isPresent() && !isOlder(before.get(), photo)) {
            return;
        }
        Duplicate made =
                new Duplicate(
                        before.map(Duplicate::id).orElseGet(CaseId::drawUuid),
                        pair,
                        Duplicate.Ground.SAME_PHOTOGRAPH,
                        DuplicateStatus.OPEN,
                        1,
                        evidence,
                        new Duplicate.Timing(
                                before.map(known -> known.timing().version()).orElse(0L) + 1,
                                tx.now()),
                        Optional.empty());
        if (before.isEmpty()) {
            tx.duplicates().insert(made);
        } else if (!tx.duplicates().update(made)) {
            throw new ProblemException(CaseProblem.CHANGED_MEANWHILE);
        }
        tx.journal(
                JournalAction.DUPLICATE_SUSPECTED,
                subject(made),
                "one=" + pair.one() + ";other=" + pair.other() + ";ground=" + made.ground().code());
    }

    /** Whether an alarm was dismissed before a photograph was added. */
    private static boolean isOlder(Duplicate alarm, PhotoTable.Owned photo) {
        // identifiers of photographs are of version 7: they begin with the time
        Instant added = Instant.ofEpochMilli(photo.id().getMostSignificantBits() >>> 16);
        return alarm.status() == DuplicateStatus.DISMISSED
                && alarm.answer().orElseThrow().at().isBefore(added);
    }

    private List<Duplicate> of(CasePair pair) {
        return tx.duplicates().ofCases(List.of(pair.one())).stream()
                .filter(alarm -> alarm.pair().equals(pair))
                .toList();
    }

    /** A person said that the two are different children. */
    void dismiss(CasePair pair, Statement statement) {
        of(pair).stream()
                .filter(Duplicate::isOpen)
                .forEach(
                        alarm ->
                                settle(
                                        alarm,
                                        DuplicateStatus.DISMISSED,
                                        Optional.of(statement),
                                        JournalAction.DUPLICATE_DISMISSED));
    }

    /** These are one child now: nobody needs to answer whether they are. */
    void linked(Collection<CaseId> child, Statement statement) {
        for (Duplicate alarm : tx.duplicates().ofCases(child)) {
            if (alarm.isOpen() && child.containsAll(alarm.pair().both())) {
                settle(
                        alarm,
                        DuplicateStatus.LINKED,
                        Optional.of(statement),
                        JournalAction.DUPLICATE_CONFIRMED);
            }
        }
    }

    /**
     * These are two children again. Of the pair of which somebody said so the alarms count as
     * dismissed; those between other cases of the two wait for an answer again.
     */
    void separated(Set<CaseId> one, Set<CaseId> other, CasePair pair, Statement statement) {
        for (Duplicate alarm : tx.duplicates().ofCases(one)) {
            boolean across =
                    alarm.pair().both().stream().anyMatch(one::contains)
                            && alarm.pair().both().stream().anyMatch(other::contains);
            if (!across || alarm.status() != DuplicateStatus.LINKED) {
                continue;
            }
            if (alarm.pair().equals(pair)) {
                settle(
                        alarm,
                        DuplicateStatus.DISMISSED,
                        Optional.of(statement),
                        JournalAction.DUPLICATE_DISMISSED);
            } else {
                settle(
                        alarm,
                        DuplicateStatus.OPEN,
                        Optional.empty(),
                        JournalAction.DUPLICATE_SUSPECTED);
            }
        }
    }

    /**
     * A case is over: of an alarm of which nobody has said anything nothing is awaited any more.
     */
    void over(CaseId id, CaseStatus to) {
        tx.duplicates().ofCases(Set.of(id)).stream()
                .filter(Duplicate::isOpen)
                .flatMap(alarm -> tx.duplicates().lock(alarm.id()).stream())
                .filter(alarm -> alarm.isOpen() && !isAnswered(alarm))
                .forEach(
                        alarm ->
                                settle(
                                        alarm,
                                        DuplicateStatus.WITHDRAWN,
                                        alarm.answer(),
                                        JournalAction.DUPLICATE_WITHDRAWN,
                                        ";reason=" + to.code()));
    }

    /**
     * A case that was over goes on: the same photograph is asked about again. What records say
     * matching compares anew.
     */
    void reopened(CaseId id) {
        for (Duplicate alarm : tx.duplicates().ofCases(Set.of(id))) {
            boolean other =
                    tx.cases().findAll(Set.of(alarm.pair().besides(id))).stream()
                            .noneMatch(each -> each.content().header().status().isClosed());
            if (alarm.ground() == Duplicate.Ground.SAME_PHOTOGRAPH
                    && alarm.status() == DuplicateStatus.WITHDRAWN
                    && other) {
                settle(
                        alarm,
                        DuplicateStatus.OPEN,
                        Optional.empty(),
                        JournalAction.DUPLICATE_SUSPECTED);
            }
        }
    }

    private boolean isAnswered(Duplicate alarm) {
        return tx.duplicates().answers(List.of(alarm)).stream().anyMatch(AlarmAnswer::counts);
    }

    private void settle(
            Duplicate alarm,
            DuplicateStatus status,
            Optional<Statement> statement,
            JournalAction action) {
        settle(alarm, status, statement, action, "");
    }

    private void settle(
            Duplicate alarm,
            DuplicateStatus status,
            Optional<Statement> statement,
            JournalAction action,
            String more) {
        if (!tx.duplicates().update(alarm.become(status, statement))) {
            throw new ProblemException(CaseProblem.CHANGED_MEANWHILE);
        }
        // what was said of it led to this, or is out of date; the journal has it
        tx.duplicates()
                .end(
                        tx.duplicates().answers(List.of(alarm)).stream()
                                .filter(AlarmAnswer::counts)
                                .toList());
        tx.journal(action, subject(alarm), sides(alarm) + more);
    }

    /** The two cases, for the details of the journal. */
    static String sides(Duplicate alarm) {
        return "one=" + alarm.pair().one() + ";other=" + alarm.pair().other();
    }

    static Subject subject(Duplicate alarm) {
        return new Subject(Subject.DUPLICATE, alarm.id().toString());
    }
}
