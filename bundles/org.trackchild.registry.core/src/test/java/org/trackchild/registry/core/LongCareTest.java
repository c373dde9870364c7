package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.Answer;
import org.trackchild.registry.api.FamilyTie;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.Verdict;
import org.trackchild.rules.api.LegalClock;

/** Care by a final order is no end: a family may still come, and the care may break down. */
class LongCareTest extends FreedChildren {

    private static final Caller POLICE = Register.officer("PS-1");

    private StoredIdentityLinks links;

    private CaseId id;

    @BeforeEach
    void produced() {
        links = new StoredIdentityLinks(register.store, register.desk);
        links.matcher = new FixedMatcher();
        id = produced(child(ApproximateAge.about(8), null));
        make(CLERK, id, "submit_icp", "form", forms.handedIn(CLERK, id, "icp"));
        sits();
    }

    private void days(int days) {
        time.forward(Caller.system("test"), Duration.ofDays(days));
    }

    private String order(String kind, String... particulars) {
        return orders.signed(BENCH, id, kind, particulars);
    }

    private void inLongTermCare() {
        make(
                BENCH,
                id,
                "long_term_care",
                "order",
                order("long_term_care", "institution", "CCI-2", "reason", "Nobody came"));
    }

    private void inFosterCare(String carers) {
        LocalDate until = TextCaseReader.today(register.store).plusYears(1);
        foster(id, orders.signedUntil(BENCH, id, "foster", until, "carers", carers));
    }

    private Optional<OfficeId> livesIn() {
        return register.store.read(tx -> tx.cases().find(id).orElseThrow().facts().livesIn());
    }

    private boolean runs(String code) {
        return casework.progress(UNIT, id).clocks().stream()
                .anyMatch(each -> each.rule().code().equals(code) && each.isRunning());
    }

    private boolean isMatched() {
        return register.read(id).header().isMatched();
    }

    @Test
    void aFamilyThatComesAfterAYearGetsItsChildBack() {
        inLongTermCare();
        assertThat(isMatched()).isTrue();
        days(365);
        CaseId missing = register.enter(CaseKind.MISSING, "PS-1");
        Proposal proposed = register.propose(missing, id);
        StoredProposals proposals =
                new StoredProposals(register.store, register.desk, register.shelf);
        for (Caller side : List.of(POLICE, CLERK)) {
            proposals.answer(
                    side,
                    proposed.id(),
                    proposals.read(side, proposed.id()).proposal().timing().version(),
                    Verdict.SAME,
                    Set.of(Answer.Check.MARK_SEEN),
                    "");
        }

        assertThat(register.proposal(proposed).status()).isEqualTo(ProposalStatus.CONFIRMED);
        assertThat(register.status(missing)).isEqualTo(CaseStatus.TRACED);
        assertThat(register.status(id)).isEqualTo(CaseStatus.TRACED);
        // it stays on the roll of its home until it goes
        assertThat(livesIn()).contains(new OfficeId("CCI-2"));
        assertThat(runs("restoration")).isTrue();
        assertThat(runs("care_review")).isFalse();

        make(UNIT, id, "study_home", "findings", "The mother waits");
        sits();
        make(
                BENCH,
                id,
                "restore",
                "order",
                order("restoration", "handed_to", "The mother", "relation", "Mother"));
        assertThat(register.status(id)).isEqualTo(CaseStatus.RESTORED);
        assertThat(livesIn()).isEmpty();
        assertThat(runs("follow_up")).isTrue();
    }

    @Test
    void aWrongMatchLeavesTheChildInItsCareAndAmongTheCandidates() {
        inLongTermCare();
        UUID wrong =
                links.link(UNIT, id, register.enter(CaseKind.MISSING, "PS-1"), "The same scar")
                        .link()
                        .id();
        assertThat(register.status(id)).isEqualTo(CaseStatus.TRACED);
        assertThat(isMatched()).isFalse();
        links.withdraw(UNIT, wrong, "Another scar");

        assertThat(register.status(id)).isEqualTo(CaseStatus.IN_CARE);
        assertThat(isMatched()).isTrue();
        assertThat(runs("care_review")).isTrue();
        assertThat(runs("restoration")).isFalse();
    }

    @Test
    void whoWentIntoCareBecauseOfAWrongMatchIsACandidateAgain() {
        UUID wrong =
                links.link(UNIT, id, register.enter(CaseKind.MISSING, "PS-1"), "The same scar")
                        .link()
                        .id();
        inFosterCare("Family A");
        // its family is known and unfit: nobody else is asked
        assertThat(register.status(id)).isEqualTo(CaseStatus.IN_CARE);
        assertThat(isMatched()).isFalse();
        links.withdraw(UNIT, wrong, "Another scar");

        assertThat(register.status(id)).isEqualTo(CaseStatus.IN_CARE);
        assertThat(isMatched()).isTrue();
    }

    @Test
    void aTraceByHandIsCorrectedAlsoInCare() {
        make(CLERK, id, "trace", "how", "By a neighbour", "where", "Gonda");
        inFosterCare("Family A");
        assertThat(isMatched()).isFalse();
        make(CLERK, id, "correct_trace", "reason", "Others", "told_family", "In person");

        assertThat(register.status(id)).isEqualTo(CaseStatus.IN_CARE);
        assertThat(isMatched()).isTrue();
        make(CLERK, id, "trace", "how", "By the school", "where", "Patna");
        assertThat(register.status(id)).isEqualTo(CaseStatus.TRACED);
        make(CLERK, id, "correct_trace", "reason", "Others", "told_family", "In person");
        assertThat(register.status(id)).isEqualTo(CaseStatus.IN_CARE);
    }

    @Test
    void fosterCareThatBreaksDownEndsInAHomeOrInAnotherFamily() {
        inFosterCare("Family A");
        assertThat(livesIn()).isEmpty();
        inFosterCare("Family B");
        assertThat(register.status(id)).isEqualTo(CaseStatus.IN_CARE);
        assertThat(runs("final_order")).isFalse();

        make(
                BENCH,
                id,
                "end_care",
                "order",
                order("placement", "institution", "CCI-2", "reason", "The family gave up"));

        assertThat(register.status(id)).isEqualTo(CaseStatus.PLACED);
        assertThat(livesIn()).contains(new OfficeId("CCI-2"));
        assertThat(runs("care_review")).isFalse();
        assertThat(runs("icp")).isTrue();
        LegalClock anew = clock(id, "final_order");
        assertThat(anew.isRunning()).isTrue();
        assertThat(anew.since()).isAfter(now().minus(Duration.ofHours(1)));
        inFosterCare("Family C");
        assertThat(runs("final_order")).isFalse();
    }

    @Test
    void aVisitToTheFamilyBeforeIsWrittenDownLate() {
        inFosterCare("Family A");
        LocalDate first = TextCaseReader.today(register.store);
        days(100);
        sits();
        inFosterCare("Family B");
        String visit = first.plusDays(80).toString();
        make(CLERK, id, "follow_up", "visited_on", visit, "findings", "Well");
        assertThat(
                        codes(
                                () ->
                                        make(
                                                CLERK,
                                                id,
                                                "follow_up",
                                                "visited_on",
                                                first.minusDays(1).toString(),
                                                "findings",
                                                "Well")))
                .containsExactly("BEFORE_THE_LAST visited_on");
    }

    @Test
    void whoLivesInAHomeForLongMayGoToAFamily() {
        inLongTermCare();
        inFosterCare("Family A");

        assertThat(register.status(id)).isEqualTo(CaseStatus.IN_CARE);
        assertThat(livesIn()).isEmpty();
    }

    @Test
    void aFamilyThatHasBecomeFitGetsItsChildBackWithoutAnotherTrace() {
        make(CLERK, id, "trace", "how", "By a neighbour", "where", "Gonda");
        inLongTermCare();
        assertThat(codes(() -> make(BENCH, id, "restore", "order", "x")))
                .containsExactly("NEEDED_FIRST");
        make(UNIT, id, "study_home", "findings", "The father has work");
        make(
                BENCH,
                id,
                "restore",
                "order",
                order("restoration", "handed_to", "The father", "relation", "Father"));

        assertThat(register.status(id)).isEqualTo(CaseStatus.RESTORED);
        assertThat(livesIn()).isEmpty();
    }

    @Test
    void whoIsInCareForLongMayBeDeclaredFree() {
        inLongTermCare();
        days(200);
        make(BENCH, id, "review_care", "findings", "Nobody asked for it");
        make(BENCH, id, "find_abandoned", "ground", "Nobody came");
        assertThat(clock(id, "legally_free").standing(now()))
                .isEqualTo(LegalClock.Standing.RUNNING);
        make(UNIT, id, "report_untraced", "efforts", "All asked", "advertised", "Two papers");
        make(BENCH, id, "declare_free", "order", declared(id));
        make(
                CLERK,
                id,
                "place_for_adoption",
                "carers_reference",
                "R-1",
                "handed_on",
                TextCaseReader.today(register.store).toString());

        assertThat(register.status(id)).isEqualTo(CaseStatus.IN_CARE);
        assertThat(livesIn()).isEmpty();
        // until there is an order of adoption, somebody may come
        assertThat(isMatched()).isTrue();
        make(
                CLERK,
                id,
                "adopt",
                "adoption_reference",
                "DM-7",
                "adopted_on",
                TextCaseReader.today(register.store).toString());
        assertThat(isMatched()).isFalse();
    }

    @Test
    void theRelativesHearThatAChildInCareIsLookedForAgain() {
        CaseId brother = register.enter(CaseKind.FOUND, "CCI-1");
        new StoredFamilies(register.store, register.desk, register.fields)
                .relate(
                        CLERK,
                        new FamilyTie.Said(
                                id, brother, "sibling", FamilyTie.Ground.REPORTED_TOGETHER),
                        "Both say so");
        make(CLERK, id, "trace", "how", "By a neighbour", "where", "Gonda");
        inFosterCare("Family A");
        make(CLERK, id, "correct_trace", "reason", "Others", "told_family", "In person");

        assertThat(register.status(id)).isEqualTo(CaseStatus.IN_CARE);
        assertThat(register.entries(Subject.CASE, brother, JournalAction.RELATIVE_LOOKED_FOR))
                .hasSize(1);
    }
}
