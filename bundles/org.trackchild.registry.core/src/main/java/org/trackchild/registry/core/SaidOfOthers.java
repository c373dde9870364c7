package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Explanation;
import org.trackchild.matching.api.Matcher;
import org.trackchild.matching.api.Reason;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.AlarmAnswer;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Duplicate;
import org.trackchild.registry.api.DuplicateStatus;
import org.trackchild.registry.api.OtherRecord;
import org.trackchild.registry.api.Rejection;
import org.trackchild.registry.api.SameDetails;
import org.trackchild.registry.api.Statement;
import org.trackchild.rules.api.Level;
import org.trackchild.store.api.EarlyAnswer;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * What whoever registers says of other records: the answer of the office that will keep the case,
 * to an alarm about the two. "Same child" raises it, answered, so that the other office is asked;
 * "different child" is kept until it is raised, if it ever is. Where one office keeps both its
 * answer settles it.
 */
final class SaidOfOthers {

    private final Caller caller;

    private final CaseDesk desk;

    private final Optional<Matcher> matcher;

    /**
     * @param matcher empty while it is away
     */
    SaidOfOthers(Caller caller, CaseDesk desk, Optional<Matcher> matcher) {
        this.caller = caller;
        this.desk = desk;
        this.matcher = matcher;
    }

    /**
     * Everything that is wrong with what a draft says; asks the store only when it says something.
     */
    List<Problem> problems(Store store, CaseDraft draft) {
        return draft.others().isEmpty()
                ? List.of()
                : desk.wouldBeKept(caller, draft)
                        .map(home -> store.read(tx -> problems(tx, draft, home)))
                        .orElse(List.of());
    }

    private List<Problem> problems(Transaction tx, CaseDraft draft, CaseFacts home) {
        List<OtherRecord> others = draft.others();
        if (others.size() > OtherRecord.MOST) {
            return List.of(
                    new Problem(
                            CaseProblem.TOO_MANY_OTHERS,
                            OtherRecord.FIELD,
                            List.of(OtherRecord.MOST)));
        }
        if (SpokenFor.levels(caller, desk.policy(), home).isEmpty()) {
            return List.of(new Problem(AccessProblem.NOT_ALLOWED, OtherRecord.FIELD, List.of()));
        }
        List<Problem> problems = new ArrayList<>();
        Set<CaseId> named = new HashSet<>();
        for (int i = 0; i < others.size(); i++) {
            int index = i;
            OtherRecord each = others.get(i);
            wrong(tx, draft, each, named.add(each.id()))
                    .ifPresent(
                            code ->
                                    problems.add(
                                            new Problem(
                                                    code,
                                                    OtherRecord.field(index, "case"),
                                                    List.of())));
            List<Problem> ofReason = new ArrayList<>();
            Statements.check(TextRules.tidy(each.reason()), true, ofReason);
            ofReason.forEach(
                    problem ->
                            problems.add(
                                    new Problem(
                                            problem.code(),
                                            OtherRecord.field(index, problem.field()),
                                            problem.arguments())));
        }
        return problems;
    }

    private Optional<ProblemCode> wrong(
            Transaction tx, CaseDraft draft, OtherRecord each, boolean first) {
        if (!first) {
            return Optional.of(CaseProblem.OTHER_SAID_TWICE);
        }
        try {
            StoredCase other = desk.find(tx, caller, Action.READ, each.id());
            return other.facts().kind() == draft.kind()
                    ? Optional.empty()
                    : Optional.of(CaseProblem.OTHER_OF_OTHER_KIND);
        } catch (ProblemException unseen) {
            return Optional.of(CaseProblem.NO_SUCH_OTHER);
        }
    }

    /**
     * How the records compare with a draft, as far as the matcher holds them; to be asked outside
     * of the transaction that registers it.
     */
    Map<CaseId, Candidate> compared(CaseDraft draft) {
        Map<CaseId, Candidate> compared = new HashMap<>();
        matcher.ifPresent(
                present ->
                        draft.others()
                                .forEach(
                                        each ->
                                                present.pair(
                                                                subject(CaseId.next(), draft),
                                                                each.id())
                                                        .ifPresent(
                                                                found ->
                                                                        compared.put(
                                                                                each.id(),
                                                                                found))));
        return compared;
    }

    /** A draft as the matcher compares it. */
    static org.trackchild.matching.api.Subject subject(CaseId id, CaseDraft draft) {
        return new org.trackchild.matching.api.Subject(
                id, draft.kind(), draft.child(), draft.event(), draft.particulars().said());
    }

    /**
     * Keeps others from changing the records, and what links them. To be called before anything of
     * them is read.
     */
    static void lock(Transaction tx, CaseDesk desk, List<CaseDraft> drafts) {
        Set<CaseId> others = new HashSet<>();
        drafts.forEach(draft -> draft.others().forEach(each -> others.add(each.id())));
        if (!others.isEmpty()) {
            new LinkedCases(tx, desk).lock(others);
        }
    }

    /**
     * Says it.
     *
     * @param made the case that was registered
     * @param home where it is kept
     * @param compared how the records compare with it
     */
    void say(
            Transaction tx,
            ChildCase made,
            CaseFacts home,
            List<OtherRecord> others,
            Map<CaseId, Candidate> compared) {
        for (OtherRecord each : others) {
            StoredCase other = desk.find(tx, caller, Action.READ, each.id());
            Map<Level, OfficeId> mine = SpokenFor.levels(caller, desk.policy(), home);
            Level level = Collections.min(mine.keySet());
            Statement said =
                    new Statement(
                            caller.user(),
                            mine.get(level),
                            tx.now(),
                            Statements.needed(each.reason()));
            CasePair pair = CasePair.of(made.id(), each.id());
            // who is above the office answers for it, and settles nothing alone
            boolean both = level == Level.OFFICE && speaksForBoth(home, other.facts());
            if (each.same() || both) {
                Duplicate alarm =
                        raised(tx, made, other, Optional.ofNullable(compared.get(each.id())));
                tx.duplicates().insert(alarm);
                tx.journal(
                        JournalAction.DUPLICATE_SUSPECTED,
                        Alarms.subject(alarm),
                        Alarms.sides(alarm) + ";ground=" + alarm.ground().code());
                new AlarmAnswers(tx, desk)
                        .say(
                                alarm,
                                new AlarmAnswer(
                                        CaseId.drawUuid(),
                                        alarm.id(),
                                        both ? Set.copyOf(pair.both()) : Set.of(made.id()),
                                        each.same(),
                                        level,
                                        said,
                                        true),
                                new LinkingByHand(matcher.orElse(null)),
                                Optional.empty());
            } else {
                keep(tx, made, other, level, said);
            }
        }
    }

    /**
     * Whether one office keeps both, or the caller answers for the office of the other one, too.
     */
    private boolean speaksForBoth(CaseFacts home, CaseFacts other) {
        return home.office().equals(other.office())
                || SpokenFor.levels(caller, desk.policy(), other).containsKey(Level.OFFICE);
    }

    private Duplicate raised(
            Transaction tx, ChildCase made, StoredCase other, Optional<Candidate> compared) {
        CasePair pair = CasePair.of(made.id(), other.content().id());
        boolean exact =
                SameDetails.of(
                        subject(made.id(), made.toDraft()),
                        subject(other.content().id(), other.content().toDraft()));
        return new Duplicate(
                CaseId.drawUuid(),
                pair,
                exact ? Duplicate.Ground.SAME_DETAILS : Duplicate.Ground.ALIKE,
                DuplicateStatus.OPEN,
                exact ? 1 : compared.map(Candidate::probability).orElse(0.),
                new Duplicate.Evidence(
                        compared.map(
                                found ->
                                        Rejection.of(
                                                pair,
                                                pair.one().equals(made.id())
                                                        ? found.explanation()
                                                        : turned(found.explanation()),
                                                matcher.orElseThrow().status().comparators())),
                        Optional.empty(),
                        List.of(),
                        List.of()),
                new Duplicate.Timing(1, tx.now()),
                Optional.empty());
    }

    /** What is said of two records, as if the other one had been asked for. */
    private static Explanation turned(Explanation said) {
        return new Explanation(
                said.priorBits(),
                said.reasons().stream()
                        .map(
                                each ->
                                        new Reason(
                                                each.comparator(),
                                                each.level(),
                                                each.label(),
                                                each.foundValue(),
                                                each.missingValue(),
                                                each.agreement(),
                                                each.bits(),
                                                each.sentence()))
                        .toList(),
                said.modelVersion());
    }

    private static void keep(
            Transaction tx, ChildCase made, StoredCase other, Level level, Statement said) {
        CasePair pair = CasePair.of(made.id(), other.content().id());
        long mine = made.header().revision().version();
        long theirs = other.content().header().revision().version();
        boolean first = pair.one().equals(made.id());
        EarlyAnswer early =
                new EarlyAnswer(
                        CaseId.drawUuid(),
                        pair,
                        made.id(),
                        level,
                        said,
                        first
                                ? new EarlyAnswer.Versions(mine, theirs)
                                : new EarlyAnswer.Versions(theirs, mine));
        tx.duplicates().keep(early);
        tx.journal(
                JournalAction.DUPLICATE_ANSWERED,
                new Subject(Subject.DUPLICATE, early.id().toString()),
                "one="
                        + pair.one()
                        + ";other="
                        + pair.other()
                        + AlarmAnswers.told(early.answer(early.id(), early.id())));
    }
}
