package org.trackchild.matching.standing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.AlarmAnswer;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.Duplicate;
import org.trackchild.registry.api.DuplicateStatus;
import org.trackchild.registry.api.Rejection;
import org.trackchild.store.api.EarlyAnswer;
import org.trackchild.store.api.Transaction;

/** Raises alarms, and takes them back, inside of one transaction. */
final class DuplicateKeeper {

    private final Transaction tx;

    private final DuplicatePolicy policy;

    /** Names of the comparators in use. */
    private final List<String> comparators;

    DuplicateKeeper(Transaction tx, DuplicatePolicy policy, List<String> comparators) {
        this.tx = tx;
        this.policy = policy;
        this.comparators = comparators;
    }

    /**
     * Raises an alarm about a pair of which there is none, if it is alike enough. What one office
     * has said while it registered is its answer, as long as neither record has changed.
     */
    void raise(Likeness likeness) {
        if (likeness.reaches(policy.threshold()) && isToBeAsked(likeness.pair())) {
            Optional<EarlyAnswer> early =
                    tx.duplicates().early(likeness.pair()).filter(this::isOfWhatIsThere);
            Duplicate made =
                    new Duplicate(
                            CaseId.drawUuid(),
                            likeness.pair(),
                            likeness.ground(),
                            DuplicateStatus.OPEN,
                            probability(likeness),
                            evidence(likeness, Optional.empty()),
                            new Duplicate.Timing(1, tx.now()),
                            Optional.empty());
            tx.duplicates().insert(made);
            journal(JournalAction.DUPLICATE_SUSPECTED, made, "");
            early.map(said -> said.answer(CaseId.drawUuid(), made.id()))
                    .ifPresent(tx.duplicates()::answer);
        }
    }

    private boolean isOfWhatIsThere(EarlyAnswer said) {
        return version(said.pair().one()) == said.seen().one()
                && version(said.pair().other()) == said.seen().other();
    }

    private long version(CaseId id) {
        return tx.cases()
                .find(id)
                .map(found -> found.content().header().revision().version())
                .orElse(0L);
    }

    /**
     * Brings an alarm in step. A linked pair stays linked; a dismissed one stays dismissed unless
     * something that decides has changed since. The machine does not take away what a person has
     * said: one that was answered stays, and remembers what the records say when a person raised it
     * while they could not be compared.
     */
    void reconsider(Duplicate known, Likeness now) {
        if (known.isOpen()) {
            // whoever answers it meanwhile waits, or is seen
            tx.duplicates()
                    .lock(known.id())
                    .filter(Duplicate::isOpen)
                    .ifPresent(
                            locked -> {
                                if (!isAnswered(locked)) {
                                    stays(locked, now);
                                } else if (locked.evidence().said().isEmpty()) {
                                    update(replaced(locked, now, locked.timing().later()));
                                }
                            });
        } else {
            returns(known, now);
        }
    }

    private static boolean isDismissed(Duplicate known, Likeness now) {
        return known.evidence().dismissed().isPresent()
                && changedSince(known.evidence().dismissed(), now).isEmpty();
    }

    /** One that is open, and of which nobody has said anything. */
    private void stays(Duplicate known, Likeness now) {
        if (isDismissed(known, now)) {
            withdraw(known, "dismissed_before");
        } else if (!now.reaches(policy.withdrawBelow())) {
            withdraw(known, "no_longer_alike");
        } else if (hasChanged(known, now)) {
            update(replaced(known, now, known.timing().later()));
        }
    }

    /** One that is settled; where a person has said that they are one child, nothing is asked. */
    private void returns(Duplicate known, Likeness now) {
        if (known.status() != DuplicateStatus.LINKED
                && now.reaches(policy.threshold())
                && !isDismissed(known, now)
                && isToBeAsked(known.pair())) {
            Duplicate returned =
                    replaced(
                            known,
                            now,
                            new Duplicate.Timing(known.timing().version() + 1, tx.now()));
            if (update(returned)) {
                journal(JournalAction.DUPLICATE_SUSPECTED, returned, "");
            }
        }
    }

    private boolean isAnswered(Duplicate known) {
        return tx.duplicates().answers(List.of(known)).stream().anyMatch(AlarmAnswer::counts);
    }

    /** Whether it says something else than the alarm does. */
    private boolean hasChanged(Duplicate known, Likeness now) {
        return known.ground() != now.ground()
                || known.evidence()
                        .said()
                        .filter(said -> said.saysTheSameAs(now.said(comparators)))
                        .isEmpty();
    }

    private Duplicate replaced(Duplicate known, Likeness now, Duplicate.Timing timing) {
        return new Duplicate(
                known.id(),
                known.pair(),
                now.ground(),
                DuplicateStatus.OPEN,
                probability(now),
                evidence(now, known.evidence().dismissed()),
                timing,
                known.answer());
    }

    private static double probability(Likeness likeness) {
        return likeness.exact() ? 1 : likeness.probability();
    }

    private Duplicate.Evidence evidence(Likeness now, Optional<Rejection> dismissed) {
        return new Duplicate.Evidence(
                Optional.of(now.said(comparators)),
                dismissed,
                List.of(),
                changedSince(dismissed, now));
    }

    private static List<String> changedSince(Optional<Rejection> dismissed, Likeness now) {
        return dismissed
                .map(then -> then.changedSince(now.pair(), now.explanation()))
                .orElse(List.of());
    }

    private void withdraw(Duplicate known, String why) {
        if (update(known.become(DuplicateStatus.WITHDRAWN, known.answer()))) {
            journal(JournalAction.DUPLICATE_WITHDRAWN, known, ";reason=" + why);
        }
    }

    /** What somebody else changed in the meantime stays as it is. */
    private boolean update(Duplicate changed) {
        return tx.duplicates().update(changed);
    }

    /** Whether both are matched, and nobody has said yet that they are one child. */
    private boolean isToBeAsked(CasePair pair) {
        return tx.cases().findAll(pair.both()).stream()
                                .filter(found -> found.content().header().isMatched())
                                .count()
                        == 2
                && !tx.identityLinks().childrenOf(Set.of(pair.one())).contains(pair.other());
    }

    private void journal(JournalAction action, Duplicate alarm, String more) {
        List<String> because = alarm.evidence().returnedBecause();
        tx.journal(
                action,
                new Subject(Subject.DUPLICATE, alarm.id().toString()),
                "one="
                        + alarm.pair().one()
                        + ";other="
                        + alarm.pair().other()
                        + ";ground="
                        + alarm.ground().code()
                        + ";probability="
                        + Math.round(alarm.probability() * 1000) / 1000.0
                        + (because.isEmpty()
                                ? ""
                                : ";returned_because=" + String.join(",", because))
                        + more);
    }
}
