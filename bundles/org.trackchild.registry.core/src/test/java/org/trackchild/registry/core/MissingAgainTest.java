package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.ChildDescription;
import org.trackchild.rules.api.LegalClock;

/** A child that was found may be lost again before it is home. */
class MissingAgainTest extends FreedChildren {

    private static final Caller POLICE = Register.officer("PS-1");

    private StoredIdentityLinks links;

    @BeforeEach
    void linking() {
        links = new StoredIdentityLinks(register.store, register.desk);
        links.matcher = new FixedMatcher();
    }

    private CaseId reported() {
        return register.enter(CaseKind.MISSING, "PS-1", child(ApproximateAge.about(9), null));
    }

    private void trace(CaseId id) {
        make(POLICE, id, "trace", "how", "By a neighbour", "where", "Gonda");
    }

    private void produce(CaseId id) {
        make(POLICE, id, "produce", "form", forms.handedIn(POLICE, id, "production"));
    }

    private void again(CaseId id) {
        make(POLICE, id, "missing_again", "reason", "Left the van");
    }

    private boolean runs(CaseId id, String code) {
        return casework.progress(POLICE, id).clocks().stream()
                .anyMatch(each -> each.rule().code().equals(code) && each.isRunning());
    }

    private List<String> made(CaseId id) {
        return register.store.read(
                tx ->
                        Casebook.of(tx, register.read(id))
                                .standing(register.shelf.of("UP"), tx.now())
                                .made());
    }

    @Test
    void itIsLookedForAnewFromWhereverItStood() {
        CaseId traced = reported();
        make(POLICE, traced, "register_fir", "fir_number", "FIR 1/26");
        trace(traced);
        again(traced);
        CaseId recovered = reported();
        trace(recovered);
        produce(recovered);
        again(recovered);

        for (CaseId id : List.of(traced, recovered)) {
            assertThat(register.status(id)).isEqualTo(CaseStatus.REGISTERED);
            assertThat(register.read(id).header().isMatched()).isTrue();
            assertThat(runs(id, "production")).isFalse();
            assertThat(runs(id, "restoration")).isFalse();
            assertThat(runs(id, "notice")).isTrue();
            // another search: nothing that was done in the first one counts
            assertThat(made(id)).isEmpty();
        }
    }

    @Test
    void whoTurnsEighteenOnTheWayHomeIsNotWaitedForInVain() {
        LocalDate today = TextCaseReader.today(register.store);
        for (boolean produced : List.of(false, true)) {
            CaseId id =
                    register.enter(
                            CaseKind.MISSING,
                            "PS-1",
                            child(null, today.minusYears(18).plusDays(30)));
            trace(id);
            if (produced) {
                produce(id);
            }
            assertThat(codes(() -> make(POLICE, id, "turn_18", "proof", "C 1")))
                    .containsExactly("NOT_OF_AGE");
            time.forward(Caller.system("test"), Duration.ofDays(31));
            make(POLICE, id, "turn_18", "proof", "Certificate 1");
            assertThat(register.status(id)).isEqualTo(CaseStatus.TURNED_18);
            assertThat(casework.progress(POLICE, id).clocks()).noneMatch(LegalClock::isRunning);
            today = today.plusDays(31);
        }
    }

    @Test
    void aWrongTraceIsNoNewBeginning() {
        CaseId id = reported();
        make(POLICE, id, "register_fir", "fir_number", "FIR 2/26");
        trace(id);
        make(POLICE, id, "correct_trace", "reason", "Another girl", "told_family", "In person");
        assertThat(made(id)).contains("register_fir").doesNotContain("trace");

        UUID link = linked(id, register.enter(CaseKind.FOUND, "CCI-1"));
        links.withdraw(UNIT, link, "Another scar");
        assertThat(made(id)).contains("register_fir").doesNotContain("trace");
    }

    private UUID linked(CaseId one, CaseId other) {
        return links.link(UNIT, one, other, "The same scar").link().id();
    }

    @Test
    void anotherReportOfAChildThatIsMissingAgainFindsNobody() {
        CaseId id = reported();
        CaseId home = register.enter(CaseKind.FOUND, "CCI-1");
        linked(id, home);
        again(id);
        CaseId second = reported();

        linked(id, second);

        assertThat(register.status(id)).isEqualTo(CaseStatus.REGISTERED);
        assertThat(register.status(second)).isEqualTo(CaseStatus.REGISTERED);
        // who finds it now finds it in both reports
        linked(second, register.enter(CaseKind.FOUND, "CCI-2"));
        assertThat(register.status(id)).isEqualTo(CaseStatus.TRACED);
        assertThat(register.status(second)).isEqualTo(CaseStatus.TRACED);
    }

    @Test
    void theFileOfAChildThatRanAwayFindsNobody() {
        CaseId home = produced(child(ApproximateAge.about(9), null));
        make(CLERK, home, "run_away", "circumstances", "At night");
        CaseId report = reported();

        linked(report, home);

        assertThat(register.status(report)).isEqualTo(CaseStatus.REGISTERED);
        assertThat(register.status(home)).isEqualTo(CaseStatus.RAN_AWAY);
    }

    /** Home by its first report and the file of a home, and lost again. */
    private CaseId lostAfterItWasHome(CaseId home) {
        CaseId id = reported();
        linked(id, home);
        wentHome(id);
        wentHome(home);
        again(id);
        return id;
    }

    private void wentHome(CaseId id) {
        change(id, CaseStatus.RESTORED, "restore");
    }

    /** A step was made, whatever the law says. */
    private void change(CaseId id, CaseStatus status, String transition) {
        new HomeFixture(register).change(id, status, transition);
    }

    @Test
    void aWrongSecondMatchIsUndoneAlthoughTheFirstOneWasTrue() {
        CaseId home = register.enter(CaseKind.FOUND, "CCI-1");
        CaseId id = lostAfterItWasHome(home);
        CaseId other = register.enter(CaseKind.FOUND, "CCI-2");
        UUID wrong = linked(id, other);
        assertThat(register.status(id)).isEqualTo(CaseStatus.TRACED);

        links.withdraw(UNIT, wrong, "Another scar");

        assertThat(register.status(id)).isEqualTo(CaseStatus.REGISTERED);
        assertThat(register.read(id).header().isMatched()).isTrue();
        assertThat(register.status(other)).isEqualTo(CaseStatus.REGISTERED);
        assertThat(register.status(home)).isEqualTo(CaseStatus.RESTORED);
    }

    @Test
    void aWrongSecondMatchIsUndoneAlsoWhereTheFirstFileWasNeverEnded() {
        CaseId home = register.enter(CaseKind.FOUND, "CCI-1");
        CaseId id = reported();
        linked(id, home);
        again(id);
        UUID wrong = linked(id, register.enter(CaseKind.FOUND, "CCI-2"));

        links.withdraw(UNIT, wrong, "Another scar");

        assertThat(register.status(id)).isEqualTo(CaseStatus.REGISTERED);
    }

    @Test
    void aTraceStaysThatAnotherFoundChildConfirms() {
        CaseId id = reported();
        UUID wrong = linked(id, register.enter(CaseKind.FOUND, "CCI-1"));
        linked(id, register.enter(CaseKind.FOUND, "CCI-2"));

        links.withdraw(UNIT, wrong, "Another scar");

        assertThat(register.status(id)).isEqualTo(CaseStatus.TRACED);
    }

    @Test
    void aWrongTraceByHandIsCorrectedAlthoughAnOlderLinkStands() {
        CaseId home = register.enter(CaseKind.FOUND, "CCI-1");
        CaseId id = lostAfterItWasHome(home);
        trace(id);
        make(POLICE, id, "correct_trace", "reason", "Another girl", "told_family", "In person");

        assertThat(register.status(id)).isEqualTo(CaseStatus.REGISTERED);
    }

    @Test
    void aFileThatWasOverBeforeTheChildWentMissingFindsNobody() {
        CaseId home = register.enter(CaseKind.FOUND, "CCI-1");
        CaseId first = reported();
        linked(first, home);
        wentHome(first);
        wentHome(home);
        time.forward(Caller.system("test"), Duration.ofDays(60));
        LocalDate today = TextCaseReader.today(register.store);
        CaseId byReport = register.enter(CaseKind.MISSING, "PS-1", lost(), today);
        CaseId byFile = register.enter(CaseKind.MISSING, "PS-1", lost(), today);

        linked(byReport, first);
        linked(byFile, home);

        assertThat(register.status(byReport)).isEqualTo(CaseStatus.REGISTERED);
        assertThat(register.status(byFile)).isEqualTo(CaseStatus.REGISTERED);
        // who finds it now finds it in both
        linked(byFile, register.enter(CaseKind.FOUND, "CCI-2"));
        assertThat(register.status(byReport)).isEqualTo(CaseStatus.TRACED);
        assertThat(register.status(byFile)).isEqualTo(CaseStatus.TRACED);
    }

    @Test
    void aFileThatWasOverAfterTheChildWentMissingFindsIt() {
        CaseId home = register.enter(CaseKind.FOUND, "CCI-1");
        wentHome(home);
        CaseId id = reported();

        linked(id, home);

        assertThat(register.status(id)).isEqualTo(CaseStatus.TRACED);
    }

    private static ChildDescription lost() {
        return child(ApproximateAge.about(9), null);
    }
}
