package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.BulkOrder;
import org.trackchild.registry.api.BulkRun;
import org.trackchild.registry.api.BulkRun.Standing;
import org.trackchild.registry.api.BulkRuns;
import org.trackchild.registry.api.Transfer;

class QueuedBulkRunsTest extends BulkFixture {

    @Test
    void eachIsDoneByItselfAndABadOneStopsNobody() throws InterruptedException {
        CaseId first = missing();
        CaseId waits = missing();
        CaseId unseen = register.enter(CaseKind.MISSING, "PS-2");
        CaseId last = missing();
        ask(officer, waits, "PS-2", Transfer.Kind.TRANSFER);
        BulkRun run = ended(begin(List.of(first, waits, unseen, last, first)).id());
        assertThat(run.counts()).isEqualTo(new BulkRun.Counts(4, 2, 2));
        List<BulkRun.Line> lines = lines(run.id());
        assertThat(lines).extracting(BulkRun.Line::of).containsExactly(first, waits, unseen, last);
        assertThat(lines)
                .extracting(BulkFixture::refusal)
                .containsExactly("", "TRANSFER_OPEN", "NO_SUCH_CASE", "");
        assertThat(lines.get(2).number()).isEmpty();
        assertThat(lines.get(0).number()).isEqualTo(register.read(first).header().number());
        assertThat(List.of(asked(first), asked(unseen), asked(last))).containsExactly(1, 0, 1);
        assertThat(
                        runs.lines(
                                        officer,
                                        run.id(),
                                        Optional.of(Standing.REFUSED),
                                        Optional.empty(),
                                        1)
                                .next())
                .isPresent();
    }

    @Test
    void sentencesOfRefusalsAreThoseOfTheService() throws InterruptedException {
        CaseId waits = missing();
        ask(officer, waits, "PS-2", Transfer.Kind.TRANSFER);
        UUID id = ended(begin(List.of(waits)).id()).id();
        assertThatThrownBy(() -> ask(officer, waits, "AHTU-1", Transfer.Kind.TRANSFER))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        one ->
                                assertThat(lines(id).get(0).problems())
                                        .extracting(each -> each.sentence(Locale.ENGLISH))
                                        .isEqualTo(
                                                one.problems().stream()
                                                        .map(each -> each.sentence(Locale.ENGLISH))
                                                        .toList()));
    }

    @Test
    void aDoubleClickAndARetryDoNothingTwice() throws InterruptedException {
        CaseId one = missing();
        UUID id = UUID.randomUUID();
        runs.begin(officer, id, transfer(List.of(one)));
        runs.begin(officer, id, transfer(List.of(one)));
        ended(id);
        assertThat(runs.begin(officer, id, transfer(List.of(one))).isEnded()).isTrue();
        assertThat(runs.latest(officer)).hasSize(1);
        assertThat(Register.refusal(() -> runs.begin(officer, id, transfer(List.of(missing())))))
                .isEqualTo("ORIGIN_REUSED");
        assertThat(ended(begin(List.of(one)).id()).counts().refused()).isEqualTo(1);
        assertThat(asked(one)).isEqualTo(1);
        runs.dismiss(officer, id);
        assertThat(runs.begin(officer, id, transfer(List.of(one))).isEnded()).isTrue();
        assertThat(asked(one)).isEqualTo(1);
    }

    @Test
    void aRequestThatIsSentAgainFindsNothingAnew() throws InterruptedException {
        CaseId one = missing();
        UUID id = UUID.randomUUID();
        runs.begin(officer, id, "request", () -> transfer(List.of(one)));
        BulkRun again =
                runs.begin(
                        officer,
                        id,
                        "request",
                        () -> {
                            throw new AssertionError("looked for its cases again");
                        });
        assertThat(again.id()).isEqualTo(id);
        assertThat(ended(id).counts()).isEqualTo(new BulkRun.Counts(1, 1, 0));
        assertThat(
                        Register.refusal(
                                () ->
                                        runs.begin(
                                                officer,
                                                id,
                                                "another",
                                                () -> transfer(List.of(one)))))
                .isEqualTo("ORIGIN_REUSED");
    }

    @Test
    void reportsAreOnesOwnUntilTheyAreDismissed() throws InterruptedException {
        CaseId one = missing();
        UUID first = ended(begin(List.of(one)).id()).id();
        Caller colleague = new Caller("colleague", "Synthetic", officer.postings());
        assertThat(runs.latest(colleague)).isEmpty();
        assertThat(Register.refusal(() -> runs.read(colleague, first))).isEqualTo("NO_SUCH_RUN");
        assertThat(Register.refusal(() -> runs.cancel(colleague, first))).isEqualTo("NO_SUCH_RUN");
        assertThat(Register.refusal(() -> runs.begin(colleague, first, transfer(List.of(one)))))
                .isEqualTo("NO_SUCH_RUN");
        runs.dismiss(colleague, first);
        assertThat(runs.latest(officer)).hasSize(1);
        runs.dismiss(officer, first);
        assertThat(runs.latest(officer)).isEmpty();
        assertThat(Register.refusal(() -> runs.read(officer, first))).isEqualTo("NO_SUCH_RUN");
        for (int i = 0; i <= BulkRuns.KEPT; i++) {
            ended(begin(List.of(one)).id());
        }
        assertThat(runs.latest(officer)).hasSize(BulkRuns.KEPT);
    }

    @Test
    void onePersonHasSoManyUnderWayAndStopsThem() {
        Semaphore gate = new Semaphore(0);
        runs.add(act("held", (caller, of) -> waitFor(gate)));
        List<CaseId> two = List.of(missing(), missing());
        for (int i = 0; i < BulkRuns.AT_ONCE; i++) {
            runs.begin(officer, UUID.randomUUID(), new BulkOrder("held", Map.of(), two));
        }
        assertThat(Register.refusal(() -> begin(two))).isEqualTo("TOO_MANY_RUNS");
        UUID last = runs.latest(officer).get(0).id();
        assertThat(Register.refusal(() -> runs.dismiss(officer, last))).isEqualTo("RUN_GOES_ON");
        BulkRun stopped = runs.cancel(officer, last);
        assertThat(stopped.end().orElseThrow().cancelled()).isTrue();
        assertThat(runs.cancel(officer, last)).isEqualTo(stopped);
        assertThat(standings(last)).containsOnly(Standing.LEFT);
        gate.release(1_000);
    }

    @Test
    void beginAndEndAreJournaledAndTheWordsForgotten() throws InterruptedException {
        UUID id = begin(List.of(missing())).id();
        ended(id);
        assertThat(register.entries(Subject.BULK_RUN, id, JournalAction.BULK_BEGUN))
                .hasSize(1)
                .allMatch(entry -> entry.detail().equals("act=transfer;cases=1"));
        assertThat(register.entries(Subject.BULK_RUN, id, JournalAction.BULK_ENDED))
                .hasSize(1)
                .allMatch(entry -> entry.value("done").orElseThrow().equals("1"))
                .allMatch(entry -> entry.actor().equals(officer.user()));
        assertThat(
                        register.store.<Map<String, String>>read(
                                tx -> tx.bulkRuns().find(id).orElseThrow().arguments()))
                .isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(
                        () ->
                                runs.begin(
                                        officer,
                                        UUID.randomUUID(),
                                        new BulkOrder(
                                                "transfer", Map.of("to", "nowhere"), List.of())))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        wrong ->
                                assertThat(wrong.problems())
                                        .extracting(each -> each.field() + " " + each.code().name())
                                        .containsExactly(
                                                "to UNKNOWN_PLACE",
                                                "reason REQUIRED",
                                                "cases REQUIRED"));
        assertThat(
                        Register.refusal(
                                () ->
                                        runs.begin(
                                                officer,
                                                UUID.randomUUID(),
                                                new BulkOrder("erase", Map.of(), List.of()))))
                .isEqualTo("UNKNOWN_CODE");
        Caller watching = Register.caller("NODAL", Role.ADMINISTRATOR);
        assertThat(runs.acts(watching)).isEmpty();
        assertThat(
                        Register.refusal(
                                () ->
                                        runs.begin(
                                                watching,
                                                UUID.randomUUID(),
                                                transfer(List.of(missing())))))
                .isEqualTo("NOT_ALLOWED");
        List<CaseId> many = Stream.generate(CaseId::next).limit(BulkRuns.MOST + 1).toList();
        assertThat(Register.refusal(() -> begin(many))).isEqualTo("OUT_OF_RANGE");
        assertThat(runs.latest(officer)).isEmpty();
    }
}
