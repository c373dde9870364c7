package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trackchild.access.api.Caller;
import org.trackchild.access.core.PostingPolicy;
import org.trackchild.matching.api.Agreement;
import org.trackchild.matching.api.Explanation;
import org.trackchild.matching.api.Reason;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.store.api.StoredCase;

/** Which values of the evidence the two offices of a proposal see. */
class PairInSightTest {

    private static final String HIDDEN = "•••";

    private static Register register;

    private static StoredCase missing;

    private static StoredCase found;

    @BeforeAll
    static void open() throws Exception {
        register = new Register();
        missing = stored(register.enter(CaseKind.MISSING, "PS-1"));
        found = stored(register.enter(CaseKind.FOUND, "HOME-1"));
    }

    @AfterAll
    static void close() throws Exception {
        register.close();
    }

    private static StoredCase stored(CaseId id) {
        return register.store.read(tx -> tx.cases().find(id).orElseThrow());
    }

    private static Reason seen(Caller caller, String comparator) {
        Reason full =
                new Reason(
                        comparator,
                        "some",
                        new Wording("Evidence", "साक्ष्य"),
                        "of the report",
                        "of the found child",
                        Agreement.PARTLY,
                        3,
                        new Wording("Alike", "मिलता है"));
        Proposal proposal =
                new Proposal(
                        CaseId.drawUuid(),
                        new Proposal.Pair(missing.content().id(), found.content().id()),
                        ProposalStatus.OPEN,
                        .5,
                        new Explanation(-10, List.of(full), "test"),
                        register.store.read(tx -> new Proposal.Timing(1, tx.now(), tx.now())),
                        List.of());
        return new PairInSight(proposal, missing, found)
                .view(
                        caller,
                        new PostingPolicy(),
                        (kept, what, since, level) -> Optional.empty(),
                        Instant.now())
                .proposal()
                .explanation()
                .reasons()
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "words"})
    void theOtherOfficeDoesNotReadHowToReachTheFamilyNorWhatTheChildTold(String comparator) {
        Reason police = seen(Register.officer("PS-1"), comparator);
        assertThat(police.missingValue()).isEqualTo("of the report");
        assertThat(police.foundValue()).isEqualTo(HIDDEN);
        assertThat(police.bits()).isEqualTo(3);

        Reason home = seen(Register.officer("HOME-1"), comparator);
        assertThat(home.missingValue()).isEqualTo(HIDDEN);
        assertThat(home.foundValue()).isEqualTo("of the found child");
    }

    @ParameterizedTest
    @ValueSource(strings = {"child_name", "marks", "place"})
    void bothReadWhatTheyHaveToCompare(String comparator) {
        Reason police = seen(Register.officer("PS-1"), comparator);
        assertThat(police.missingValue()).isEqualTo("of the report");
        assertThat(police.foundValue()).isEqualTo("of the found child");
    }
}
