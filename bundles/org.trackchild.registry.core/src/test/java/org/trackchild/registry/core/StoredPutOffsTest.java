package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.PutOff;
import org.trackchild.store.api.ClockTable;

/** What offices put off, on a real store; all children are synthetic. */
class StoredPutOffsTest {

    private static final String CLOCK = "fir";

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private static final Instant DUE = NOW.plus(Duration.ofHours(5));

    private static final Instant LATER = NOW.plus(Duration.ofHours(3));

    private Register register;
    private StoredPutOffs putOffs;
    private CaseId of;
    private PutOff.Item what;

    private final Caller officer = Register.officer("PS-1");
    private final Caller stranger = Register.officer("PS-2");
    private final Caller district = Register.caller("DCPU-1", Role.DISTRICT_OFFICER);

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        putOffs = new StoredPutOffs(register.store, register.desk);
        of = register.enter(CaseKind.MISSING, "PS-1");
        what = new PutOff.Item(of, CLOCK, DUE);
        runs(DUE);
    }

    @AfterEach
    void close() throws SQLException, IOException {
        register.close();
    }

    /** The clock of the case runs until a moment. */
    private void runs(Instant due) {
        register.store.write(
                Caller.system("test"),
                tx -> {
                    tx.clocks()
                            .replace(
                                    List.of(
                                            new ClockTable.OfCase(
                                                    of,
                                                    tx.cases().find(of).orElseThrow().facts(),
                                                    List.of(
                                                            new ClockTable.Running(
                                                                    CLOCK,
                                                                    1,
                                                                    NOW.minus(Duration.ofDays(1)),
                                                                    due,
                                                                    List.of(
                                                                            Optional.empty(),
                                                                            Optional.empty(),
                                                                            Optional.empty()))))));
                    return null;
                });
    }

    private boolean isPutOff(Caller reader, PutOff.Item item) {
        return putOffs.inForce(reader, Set.of(item)).containsKey(item);
    }

    private List<String> refusals(PutOff.Item item, Instant until, String reason) {
        return catchThrowableOfType(
                        ProblemException.class, () -> putOffs.putOff(officer, item, until, reason))
                .problems()
                .stream()
                .map(problem -> problem.code().name() + ":" + problem.field())
                .toList();
    }

    @Test
    void itIsPutOffForTheOfficeUntilItIsTakenUpAndTheJournalKeepsTheReasonToItself() {
        PutOff made = putOffs.putOff(officer, what, LATER, " The station is sealed ");

        assertThat(isPutOff(officer, what)).isTrue();
        assertThat(made.said().reason()).isEqualTo("The station is sealed");
        assertThat(isPutOff(district, what)).isFalse();
        assertThat(register.entries("case", of, JournalAction.WORK_PUT_OFF))
                .extracting(JournalEntry::detail)
                .containsExactly("thing=fir;office=PS-1;until=" + LATER);

        putOffs.takeUp(officer, of, made.id());
        putOffs.takeUp(officer, of, made.id());
        assertThat(isPutOff(officer, what)).isFalse();
        assertThat(register.entries("case", of, JournalAction.WORK_TAKEN_UP)).hasSize(1);
    }

    @Test
    void whoReadsWhatAnotherOfficePutOffCannotTakeItUp() {
        PutOff made = putOffs.putOff(officer, what, LATER, "The station is sealed");

        assertThat(Register.refusal(() -> putOffs.takeUp(district, of, made.id())))
                .isEqualTo("NOT_ALLOWED");
        assertThat(isPutOff(officer, what)).isTrue();
    }

    @Test
    void whoHasTwoChargesSeesTheSameAsPutOffWhicheverIsChosen() {
        Caller joint =
                new Caller(
                        "joint",
                        "Synthetic",
                        List.of(officer.postings().get(0), district.postings().get(0)));
        PutOff made = putOffs.putOff(joint, what, LATER, "The station is sealed");
        Caller other = joint.choosing(district.postings().get(0));

        assertThat(isPutOff(other, what)).isTrue();
        putOffs.takeUp(other, of, made.id());
        assertThat(isPutOff(joint, what)).isFalse();
    }

    @Test
    void nothingIsPutOffBeyondItsLimitOrWhenItIsLate() {
        assertThat(refusals(what, DUE.plusMillis(1), ""))
                .containsExactly("PUT_OFF_BEYOND_LIMIT:until", "REASON_REQUIRED:reason");
        assertThat(refusals(what, NOW.minusSeconds(1), "x"))
                .containsExactly("PUT_OFF_TO_THE_PAST:until");
        putOffs.putOff(officer, what, DUE, "To the limit");

        Instant passed = NOW.minus(Duration.ofMinutes(1));
        runs(passed);
        assertThat(refusals(new PutOff.Item(of, CLOCK, passed), LATER, "x"))
                .containsExactly("LATE_ALREADY:");
    }

    @Test
    void withAnotherLimitItIsSomethingElse() {
        putOffs.putOff(officer, what, LATER, "Waits");
        Instant next = DUE.plus(Duration.ofDays(30));
        runs(next);
        assertThat(isPutOff(officer, new PutOff.Item(of, CLOCK, next))).isFalse();
        assertThat(refusals(what, LATER, "x")).containsExactly("NOTHING_TO_PUT_OFF:");
        assertThat(refusals(new PutOff.Item(of, "no-such-clock", next), LATER, "x"))
                .containsExactly("NOTHING_TO_PUT_OFF:");
    }

    @Test
    void aMatchIsPutOffUntilItMustBeAnswered() {
        CaseId found = register.enter(CaseKind.FOUND, "CCI-1");
        Proposal proposal = register.propose(of, found);
        PutOff.Item match =
                new PutOff.Item(of, proposal.id().toString(), proposal.timing().answerBy());
        putOffs.putOff(officer, match, LATER, "The family comes at noon");
        assertThat(isPutOff(officer, match)).isTrue();
    }

    @Test
    void sayingItAgainReplacesWhatWasSaidBefore() {
        putOffs.putOff(officer, what, LATER, "First");
        putOffs.putOff(officer, what, DUE, "Second");
        assertThat(putOffs.inForce(officer, Set.of(what)).get(what).said().reason())
                .isEqualTo("Second");
        assertThat(putOffs.ofCase(officer, of)).hasSize(2);
    }

    @Test
    void thoseAboveReadItAndOthersNothing() {
        putOffs.putOff(officer, what, LATER, "Waits");
        assertThat(putOffs.ofCase(district, of)).hasSize(1);
        putOffs.putOff(district, what, LATER, "The station is asked");
        assertThat(putOffs.ofCase(district, of)).hasSize(2);
        assertThat(putOffs.ofCase(officer, of))
                .singleElement()
                .satisfies(each -> assertThat(each.said().reason()).isEqualTo("Waits"));
        assertThat(Register.refusal(() -> putOffs.ofCase(stranger, of))).isEqualTo("NO_SUCH_CASE");
        assertThat(Register.refusal(() -> putOffs.putOff(stranger, what, LATER, "x")))
                .isEqualTo("NO_SUCH_CASE");
        register.store.write(
                officer,
                tx -> {
                    tx.cases().share(of, new OfficeId("PS-2"));
                    return null;
                });
        assertThat(putOffs.ofCase(stranger, of)).isEmpty();
        assertThat(isPutOff(stranger, what)).isFalse();
        assertThat(Register.refusal(() -> putOffs.putOff(stranger, what, LATER, "x")))
                .isEqualTo("NOT_ALLOWED");
    }
}
