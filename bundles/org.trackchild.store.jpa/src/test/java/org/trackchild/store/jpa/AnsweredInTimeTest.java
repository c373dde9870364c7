package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.Answer;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.Verdict;
import org.trackchild.rules.api.Level;
import org.trackchild.store.api.FigureTable.Answered;
import org.trackchild.store.api.KeptIn;

/** How many questions to the offices were answered before their limit. */
class AnsweredInTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-28T06:30:00Z");

    private static final Instant LIMIT = NOW.minus(Duration.ofDays(3));

    private static final Instant BEFORE = LIMIT.minusSeconds(1);

    private static final Instant AFTER = LIMIT.plusSeconds(1);

    private static final KeptIn NATION = new KeptIn(Level.NATION, "");

    private FreshStore fresh;

    @BeforeEach
    void open() throws SQLException, IOException {
        fresh = new FreshStore();
    }

    @AfterEach
    void close() throws IOException, SQLException {
        fresh.close();
    }

    private CaseId enter(CaseKind kind, String office, String district) {
        return fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    OfficeId at = new OfficeId(office);
                    ChildCase made = Samples.registered(tx, kind, at, Optional.empty());
                    tx.cases()
                            .insert(
                                    made,
                                    new CaseFacts(
                                            kind, at, district.substring(0, 2), district, Set.of()),
                                    List.of());
                    return made.id();
                });
    }

    private void propose(Instant limit, ProposalStatus status, Answer... answers) {
        CaseId missing = enter(CaseKind.MISSING, "PS-1", "UP-LUCKNOW");
        CaseId found = enter(CaseKind.FOUND, "CCI-9", "BR-GAYA");
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    Proposal sample = Samples.proposal(missing, found, NOW);
                    tx.proposals()
                            .insert(
                                    new Proposal(
                                            sample.id(),
                                            sample.pair(),
                                            status,
                                            sample.probability(),
                                            sample.explanation(),
                                            new Proposal.Timing(
                                                    1, limit.minus(Duration.ofHours(24)), limit),
                                            List.of(answers)));
                    return null;
                });
    }

    private static Answer said(Verdict verdict, Instant at, CaseKind... sides) {
        return new Answer(
                verdict,
                verdict == Verdict.SAME ? Set.of(Answer.Check.MARK_SEEN) : Set.of(),
                "synthetic",
                new Answer.Voice("tester", new OfficeId("PS-1"), Set.of(sides), Level.OFFICE),
                at);
    }

    private Map<String, Answered> answered(KeptIn place, Instant from, Instant to) {
        return fresh.store.read(tx -> tx.figures().answered(place, from, to));
    }

    @Test
    void eachSideIsAQuestion() {
        propose(
                LIMIT,
                ProposalStatus.CONFIRMED,
                said(Verdict.SAME, BEFORE, CaseKind.MISSING),
                said(Verdict.SAME, AFTER, CaseKind.FOUND));

        assertThat(answered(NATION, BEFORE, NOW))
                .isEqualTo(Map.of("UP", new Answered(1, 1), "BR", new Answered(0, 1)));
        assertThat(answered(new KeptIn(Level.STATE, "UP"), BEFORE, NOW))
                .isEqualTo(Map.of("UP-LUCKNOW", new Answered(1, 1)));
        assertThat(answered(new KeptIn(Level.OFFICE, "CCI-9"), BEFORE, NOW))
                .isEqualTo(Map.of("CCI-9", new Answered(0, 1)));
    }

    @Test
    void aSideThatIsStillAskedWasNotAnswered() {
        propose(LIMIT, ProposalStatus.OPEN, said(Verdict.SAME, LIMIT, CaseKind.FOUND));

        assertThat(answered(NATION, BEFORE, NOW))
                .isEqualTo(Map.of("UP", new Answered(0, 1), "BR", new Answered(1, 1)));
    }

    @Test
    void whoIsNoLongerAskedIsNotCounted() {
        propose(LIMIT, ProposalStatus.WITHDRAWN);

        assertThat(answered(NATION, BEFORE, NOW)).isEmpty();
    }

    @Test
    void theFirstAnswerCounts() {
        propose(
                LIMIT,
                ProposalStatus.OPEN,
                said(Verdict.NEED_MORE, BEFORE, CaseKind.MISSING),
                said(Verdict.SAME, AFTER, CaseKind.MISSING, CaseKind.FOUND));

        assertThat(answered(NATION, BEFORE, NOW))
                .isEqualTo(Map.of("UP", new Answered(1, 1), "BR", new Answered(0, 1)));
    }

    @Test
    void limitsOfOtherTimesAreNotMeant() {
        propose(LIMIT, ProposalStatus.OPEN);

        assertThat(answered(NATION, AFTER, NOW)).isEmpty();
        assertThat(answered(NATION, BEFORE.minusSeconds(9), BEFORE)).isEmpty();
        assertThat(answered(NATION, LIMIT, LIMIT)).hasSize(2);
    }
}
