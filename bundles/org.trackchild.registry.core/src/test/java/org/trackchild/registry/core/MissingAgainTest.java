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
}
