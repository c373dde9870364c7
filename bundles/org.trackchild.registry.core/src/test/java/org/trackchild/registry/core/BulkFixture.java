package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.BulkAct;
import org.trackchild.registry.api.BulkField;
import org.trackchild.registry.api.BulkOrder;
import org.trackchild.registry.api.BulkRun;
import org.trackchild.registry.api.BulkRun.Standing;
import org.trackchild.store.api.Account;

/** Work on several cases, on a real store. */
abstract class BulkFixture extends TransferFixture {

    static final BulkPace QUICK =
            new BulkPace(
                    Duration.ZERO, Duration.ZERO, Duration.ofMillis(200), Duration.ofSeconds(2));

    static final Map<String, String> TO_UNIT =
            Map.of("to", "AHTU-1", "reason", "Seen at the station there");

    final List<QueuedBulkRuns> nodes = new ArrayList<>();

    final Semaphore told = new Semaphore(0);

    QueuedBulkRuns runs;

    @BeforeEach
    void begin() {
        account(officer, true);
        runs = node();
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (QueuedBulkRuns each : nodes) {
            each.stop();
        }
    }

    /** Another platform on the same database, with these acts beside that of transfers. */
    QueuedBulkRuns node(BulkAct... acts) {
        QueuedBulkRuns made = new QueuedBulkRuns(register.store, desk, QUICK);
        made.add(new TransferAct(transfers));
        for (BulkAct act : acts) {
            made.add(act);
        }
        made.follow(officer, told::release);
        made.start();
        nodes.add(made);
        return made;
    }

    void account(Caller of, boolean enabled) {
        register.store.write(
                Caller.system("test"),
                tx -> {
                    tx.accounts()
                            .put(
                                    Account.of(
                                                    of.user(),
                                                    of.displayName(),
                                                    Account.Credentials.of(
                                                            Optional.empty(), Optional.empty()),
                                                    of.postings())
                                            .enabled(enabled));
                    return null;
                });
    }

    static BulkOrder transfer(List<CaseId> cases) {
        return new BulkOrder("transfer", TO_UNIT, cases);
    }

    BulkRun begin(List<CaseId> cases) {
        return runs.begin(officer, UUID.randomUUID(), transfer(cases));
    }

    /** Waits for the end of a run. */
    BulkRun ended(UUID id) throws InterruptedException {
        while (!runs.read(officer, id).isEnded()) {
            assertThat(told.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
        }
        return runs.read(officer, id);
    }

    List<BulkRun.Line> lines(UUID id) {
        return runs.lines(officer, id, Optional.empty(), Optional.empty(), 200).items();
    }

    List<Standing> standings(UUID id) {
        return lines(id).stream().map(BulkRun.Line::standing).toList();
    }

    /** The first code with which a case was refused; empty for others. */
    static String refusal(BulkRun.Line line) {
        return line.problems().isEmpty() ? "" : line.problems().get(0).code().name();
    }

    int asked(CaseId id) {
        return register.entries(Subject.CASE, id, JournalAction.TRANSFER_ASKED).size();
    }

    /** An act that does what a test wants. */
    static BulkAct act(String code, BiConsumer<Caller, CaseId> does) {
        return new BulkAct() {

            @Override
            public String code() {
                return code;
            }

            @Override
            public Wording name() {
                return Wording.same(code);
            }

            @Override
            public Wording explanation() {
                return Wording.same(code);
            }

            @Override
            public Wording done() {
                return Wording.same(code);
            }

            @Override
            public boolean isFor(Caller caller) {
                return true;
            }

            @Override
            public List<BulkField> fields(Caller caller, Set<CaseKind> kinds) {
                return List.of();
            }

            @Override
            public void perform(Caller caller, CaseId of, Map<String, String> arguments) {
                does.accept(caller, of);
            }
        };
    }

    /** Waits for a test, without ever being interrupted. */
    static void waitFor(Semaphore gate) {
        try {
            if (!gate.tryAcquire(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("was not let go");
            }
        } catch (InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
