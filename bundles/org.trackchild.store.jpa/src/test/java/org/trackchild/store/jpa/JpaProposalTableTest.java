package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Reach;
import org.trackchild.matching.api.Explanation;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.Answer;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.Rejection;
import org.trackchild.registry.api.Verdict;
import org.trackchild.rules.api.Level;

class JpaProposalTableTest {

    private FreshStore fresh;

    private ChildCase missing;

    private ChildCase found;

    private Proposal made;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
        made =
                fresh.store.write(
                        Samples.SYSTEM,
                        tx -> {
                            missing = Samples.insert(tx, CaseKind.MISSING, "PS-1", "UP-LUCKNOW");
                            found = Samples.insert(tx, CaseKind.FOUND, "HOME-1", "UP-KANPUR");
                            Proposal proposal =
                                    Samples.proposal(missing.id(), found.id(), tx.now());
                            tx.proposals().insert(proposal);
                            return proposal;
                        });
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    private Optional<Proposal> stored() {
        return fresh.store.read(tx -> tx.proposals().find(made.id()));
    }

    @Test
    void keepsARejectionAndWhyItReturned() {
        Proposal.History history =
                new Proposal.History(
                        List.of(),
                        Optional.of(
                                Rejection.of(made.pair(), made.explanation(), List.of("height"))),
                        List.of("father_name", "height"));
        Proposal returned =
                new Proposal(
                        made.id(),
                        made.pair(),
                        ProposalStatus.OPEN,
                        made.probability(),
                        made.explanation(),
                        new Proposal.Timing(2, made.timing().madeAt(), made.timing().answerBy()),
                        history);
        fresh.store.write(Samples.SYSTEM, tx -> tx.proposals().update(returned, 1));
        assertThat(stored()).contains(returned);
    }

    @Test
    void keepsEveryPart() {
        assertThat(stored()).contains(made);
        Optional<Proposal> byPair = fresh.store.read(tx -> tx.proposals().findPair(made.pair()));
        assertThat(byPair).contains(made);
        List<Proposal> ofCase = fresh.store.read(tx -> tx.proposals().ofCase(found.id()));
        assertThat(ofCase).containsExactly(made);
    }

    @Test
    void replacesAnswersAndReasons() {
        Answer answer =
                new Answer(
                        Verdict.SAME,
                        Set.of(Answer.Check.MARK_SEEN, Answer.Check.DOCUMENT),
                        "",
                        new Answer.Voice(
                                "tester",
                                new OfficeId("PS-1"),
                                Set.of(CaseKind.MISSING),
                                Level.DISTRICT),
                        Instant.ofEpochMilli(17));
        Proposal changed =
                new Proposal(
                        made.id(),
                        made.pair(),
                        ProposalStatus.CONFIRMED,
                        0.95,
                        new Explanation(-12.5, List.of(), "test-2"),
                        new Proposal.Timing(2, made.timing().madeAt(), made.timing().answerBy()),
                        List.of(answer));
        assertThat(
                        (boolean)
                                fresh.store.write(
                                        Samples.SYSTEM, tx -> tx.proposals().update(changed, 1)))
                .isTrue();
        assertThat(stored()).contains(changed);
        assertThat(
                        (boolean)
                                fresh.store.write(
                                        Samples.SYSTEM, tx -> tx.proposals().update(changed, 1)))
                .isFalse();
    }

    private static Answer said(CaseKind side, String office) {
        return new Answer(
                Verdict.DIFFERENT,
                Set.of(),
                "Another scar",
                new Answer.Voice("tester", new OfficeId(office), Set.of(side), Level.OFFICE),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private Proposal with(Answer... answers) {
        return new Proposal(
                made.id(),
                made.pair(),
                made.status(),
                made.probability(),
                made.explanation(),
                made.timing(),
                List.of(answers));
    }

    private boolean update(Proposal changed) {
        return fresh.store.write(Samples.SYSTEM, tx -> tx.proposals().update(changed, 1));
    }

    @Test
    void anAnswerIsNotLostAlthoughItMakesNoNewVersion() {
        Answer police = said(CaseKind.MISSING, "PS-1");
        assertThat(update(with(police))).isTrue();
        // somebody who has read it before
        assertThat(update(with())).isFalse();
        assertThat(update(with(said(CaseKind.FOUND, "HOME-1")))).isFalse();
        assertThat(update(with(police, said(CaseKind.FOUND, "HOME-1")))).isTrue();
    }

    private List<Proposal> awaiting(Reach reach) {
        return fresh.store.read(tx -> tx.proposals().awaiting(reach, ProposalStatus.OPEN, 10));
    }

    @Test
    void awaitsTheSidesThatHaveNotAnswered() {
        assertThat(awaiting(office("PS-1"))).containsExactly(made);
        assertThat(awaiting(office("HOME-1"))).containsExactly(made);
        assertThat(awaiting(office("PS-2"))).isEmpty();
        update(with(said(CaseKind.MISSING, "PS-1")));
        assertThat(awaiting(office("PS-1"))).isEmpty();
        assertThat(awaiting(office("HOME-1"))).hasSize(1);
        Reach lucknow = new Reach(false, Set.of(), Set.of("UP-LUCKNOW"), Set.of());
        assertThat(awaiting(lucknow)).isEmpty();
        assertThat(awaiting(new Reach(false, Set.of("UP"), Set.of(), Set.of()))).hasSize(1);
        assertThat(awaiting(Reach.EVERYTHING)).hasSize(1);
        // seeing a case because it was shared does not make it one's own
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.cases().share(found.id(), new OfficeId("PS-2"));
                    return null;
                });
        assertThat(awaiting(office("PS-2"))).isEmpty();
    }

    @Test
    void bothOfficesSeeItAndNobodyElse() {
        assertThat(seen(office("PS-1"))).isEqualTo(1);
        assertThat(seen(office("HOME-1"))).isEqualTo(1);
        assertThat(seen(office("PS-2"))).isZero();
        assertThat(seen(new Reach(false, Set.of("UP"), Set.of(), Set.of()))).isEqualTo(1);
        assertThat(seen(Reach.NOTHING)).isZero();
    }

    private static Reach office(String id) {
        return new Reach(false, Set.of(), Set.of(), Set.of(new OfficeId(id)));
    }

    private long seen(Reach reach) {
        Set<ProposalStatus> open = Set.of(ProposalStatus.OPEN);
        int listed =
                fresh.store
                        .read(tx -> tx.proposals().list(reach, open, Optional.empty(), 10))
                        .items()
                        .size();
        long counted = fresh.store.read(tx -> tx.proposals().count(reach, open));
        assertThat(counted).isEqualTo(listed);
        return counted;
    }
}
