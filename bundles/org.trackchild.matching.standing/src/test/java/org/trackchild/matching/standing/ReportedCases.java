package org.trackchild.matching.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.api.Geography;
import org.trackchild.matching.engine.BuiltInComparators;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.Background;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.OfficeId;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.Answer;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Particulars;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.Rejection;
import org.trackchild.registry.api.Revision;
import org.trackchild.registry.api.Verdict;
import org.trackchild.rules.api.Level;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/** What officers and imports do to the register, as the register writes it. */
final class ReportedCases {

    private static final Caller OFFICER = new Caller("officer", "Officer", List.of());

    private static final OfficeId OFFICE = new OfficeId("PS-1");

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    private static final String[] SYLLABLES = {
        "ka", "go", "chi", "ja", "tu", "di", "na", "pe", "mi", "ra", "lu", "so"
    };

    private final Store store;

    ReportedCases(Store store) {
        this.store = store;
    }

    /** A child; two with the same number are the same. */
    static ChildDescription child(int number) {
        return child(name(number), name(number * 7 + 3));
    }

    static ChildDescription child(String name, String father) {
        return ChildDescription.builder()
                .name(PersonName.of(name))
                .father(PersonName.of(father))
                .sex(Sex.FEMALE)
                .age(new ApproximateAge(7, 7))
                .background(new Background(List.of(), "Hindu", ""))
                .build();
    }

    /** A name that sounds like that of no other number. */
    private static String name(int number) {
        StringBuilder name = new StringBuilder();
        for (int rest = number + 20_736; rest > 0; rest /= SYLLABLES.length) {
            name.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** An officer enters one case. */
    CaseId enter(CaseKind kind, ChildDescription child) {
        return store.write(OFFICER, tx -> insert(tx, kind, child, ""));
    }

    /** An import brings many, in one transaction. */
    List<CaseId> bring(CaseKind kind, List<ChildDescription> children) {
        return store.write(
                OFFICER,
                tx -> {
                    List<CaseId> made = new ArrayList<>();
                    for (ChildDescription child : children) {
                        made.add(insert(tx, kind, child, ";" + JournalEntry.BULK));
                    }
                    return made;
                });
    }

    private static CaseId insert(
            Transaction tx, CaseKind kind, ChildDescription child, String detail) {
        ChildCase made =
                new ChildCase(
                        new CaseHeader(
                                CaseId.next(),
                                tx.cases().nextNumber(kind, 2026),
                                kind,
                                CaseStatus.REGISTERED,
                                OFFICE,
                                new Revision(1, "officer", tx.now(), tx.now(), Optional.empty())),
                        child,
                        new Event(DAY, null, new Place("UP", "UP-LUCKNOW", "")),
                        Particulars.none(kind),
                        Optional.empty(),
                        List.of());
        tx.cases()
                .insert(made, new CaseFacts(kind, OFFICE, "UP", "UP-LUCKNOW", Set.of()), Set.of());
        tx.journal(
                JournalAction.CASE_REGISTERED,
                subject(made.id()),
                "kind=" + kind.code() + ";version=1" + detail);
        return made.id();
    }

    void change(CaseId id, ChildDescription child) {
        replace(id, child, CaseStatus.REGISTERED, JournalAction.CASE_CHANGED, Optional.empty());
    }

    void close(CaseId id) {
        become(id, CaseStatus.CLOSED, JournalAction.CASE_CLOSED);
    }

    /** By a transition of its life. */
    void become(CaseId id, CaseStatus status) {
        become(id, status, JournalAction.CASE_TRANSITION);
    }

    /** By a final order, because its family is known and unfit. */
    void inCareAndTraced(CaseId id) {
        replace(
                id,
                described(id),
                CaseStatus.IN_CARE,
                JournalAction.CASE_TRANSITION,
                Optional.of(store.read(Transaction::now)));
    }

    private void become(CaseId id, CaseStatus status, JournalAction action) {
        replace(id, described(id), status, action, Optional.empty());
    }

    private ChildDescription described(CaseId id) {
        return store.read(tx -> tx.cases().find(id).orElseThrow().content().child());
    }

    private void replace(
            CaseId id,
            ChildDescription child,
            CaseStatus status,
            JournalAction action,
            Optional<Instant> traced) {
        store.write(
                OFFICER,
                tx -> {
                    ChildCase old = tx.cases().find(id).orElseThrow().content();
                    Revision before = old.header().revision();
                    ChildCase changed =
                            new ChildCase(
                                    new CaseHeader(
                                            id,
                                            old.header().number(),
                                            old.header().kind(),
                                            status,
                                            OFFICE,
                                            new Revision(
                                                    before.version() + 1,
                                                    "officer",
                                                    before.registeredAt(),
                                                    tx.now(),
                                                    traced)),
                                    child,
                                    old.event(),
                                    old.particulars(),
                                    old.origin(),
                                    old.photos());
                    tx.cases().update(changed, before.version(), Set.of());
                    tx.journal(action, subject(id), "version=" + (before.version() + 1));
                    return null;
                });
    }

    /** An officer answers "not the same child". */
    void reject(Proposal proposal) {
        List<String> comparators =
                BuiltInComparators.all(Geography.UNKNOWN).stream().map(Comparator::name).toList();
        Rejection rejection = Rejection.of(proposal.pair(), proposal.explanation(), comparators);
        Proposal.History history =
                new Proposal.History(proposal.answers(), Optional.of(rejection), List.of());
        store.write(
                OFFICER,
                tx -> {
                    tx.proposals()
                            .update(
                                    new Proposal(
                                            proposal.id(),
                                            proposal.pair(),
                                            ProposalStatus.REJECTED,
                                            proposal.probability(),
                                            proposal.explanation(),
                                            new Proposal.Timing(
                                                    proposal.timing().version() + 1,
                                                    proposal.timing().madeAt(),
                                                    proposal.timing().answerBy()),
                                            history),
                                    proposal.timing().version());
                    tx.journal(
                            JournalAction.PROPOSAL_REJECTED,
                            new JournalEntry.Subject(
                                    JournalEntry.Subject.PROPOSAL, proposal.id().toString()),
                            "");
                    return null;
                });
    }

    /** The side of the missing report answers "same child"; the other is not heard yet. */
    void sayTheSame(Proposal proposal) {
        Answer.Voice voice =
                new Answer.Voice("officer", OFFICE, Set.of(CaseKind.MISSING), Level.OFFICE);
        boolean kept =
                store.write(
                        OFFICER,
                        tx ->
                                tx.proposals()
                                        .update(
                                                new Proposal(
                                                        proposal.id(),
                                                        proposal.pair(),
                                                        proposal.status(),
                                                        proposal.probability(),
                                                        proposal.explanation(),
                                                        proposal.timing(),
                                                        List.of(
                                                                new Answer(
                                                                        Verdict.SAME,
                                                                        Set.of(Answer.Check.SPOKE),
                                                                        "",
                                                                        voice,
                                                                        tx.now()))),
                                                proposal.timing().version()));
        assertThat(kept).isTrue();
    }

    List<Proposal> proposals(CaseId id) {
        return proposals(Set.of(id));
    }

    List<Proposal> proposals(Collection<CaseId> ids) {
        return store.read(tx -> tx.proposals().ofCases(ids));
    }

    private static JournalEntry.Subject subject(CaseId id) {
        return new JournalEntry.Subject(JournalEntry.Subject.CASE, id.toString());
    }
}
